/** Tables that come in: a hospital's own of three columns, and ours again. */
import { describe, expect, it } from 'vitest';
import { aVerdict } from '../../builders.ts';
import type { Mark } from '../../mark.ts';
import { maskOf } from '../../tools/mask/maskOf.ts';
import { anOpenFilm, aProposal, everything, oneOfEach, refusal, said } from '../testStatements.ts';
import { readStatements } from './readStatements.ts';
import type { CsvForm } from '../../../foundation/index.ts';
import { writeStatements } from './writeStatements.ts';

const written = (form: CsvForm = 'rfc4180') => writeStatements(everything(), form, { withFileNames: false });

describe('labels that a hospital has already', () => {
  const open = [
    anOpenFilm(),
    anOpenFilm({ key: '1.2.840.2#0', sopInstanceUid: '1.2.840.2', fileName: 'b.dcm' }),
  ];

  it('come in from a table of three columns, in French words too', () => {
    const { films, unknown } = readStatements(
      'file_name;finding;value\nMARTIN.dcm;fracture;oui\nb.dcm;fracture;0\nc.dcm;fracture;1\n',
      open,
    );

    expect(films).toMatchObject([
      {
        filmKey: '1.2.840.1#0',
        opinions: [{ finding: 'fracture', findingLabel: 'fracture', value: 'present' }],
      },
      { filmKey: '1.2.840.2#0', opinions: [{ value: 'absent' }] },
    ]);
    expect(unknown).toEqual(['c.dcm']);
  });

  it.each(['luxation', 'Dislocation', 'dislocation'])(
    'are of the finding that the list calls « %s », so that heads and filters know it',
    (finding) => {
      const { films } = readStatements(`file_name,finding,value\nMARTIN.dcm,${finding},oui\n`, open);

      expect(films[0]?.opinions).toMatchObject([{ finding: 'dislocation', findingLabel: 'luxation' }]);
    },
  );

  it.each(['rfc4180', 'excel-fr'] as const)(
    'come back from our own table of form %s: opinions, verdicts as such, and marks',
    (form) => {
      const { films, leftOut } = readStatements(written(form), open);

      const { opinions, verdicts, marks } = films[0]!;
      expect(opinions).toEqual([
        {
          finding: 'fracture',
          findingLabel: 'fracture ; « œuf »',
          value: 'present',
          isBlind: true,
          isPhantom: false,
        },
        {
          finding: 'epanchement',
          findingLabel: 'épanchement',
          value: 'unsure',
          isBlind: false,
          isPhantom: false,
        },
      ]);
      expect(verdicts.map((verdict) => ({ kind: 'verdict', ...verdict }))).toEqual([
        aVerdict({ finding: 'plaque', findingLabel: 'plaque', value: 'rejected' }),
      ]);
      expect(marks).toEqual(Object.entries(oneOfEach).map(([markId, mark]) => ({ markId, mark })));
      expect(leftOut).toBe(0);
    },
  );

  it('bring back the object of a calibration, the side of a limb, the pixels of a mask and what a machine had proposed', () => {
    const points = [
      { x: 10, y: 10 },
      { x: 60, y: 10 },
    ];
    const limb = {
      tool: 'hip-knee-ankle',
      points: [...points, { x: 60, y: 90 }],
      text: '',
      side: 'left',
      sideFrom: 'person',
      rowsTo: 'left-assumed',
    } as const;
    const ball = { tool: 'calibration', points, text: '', object: 'ball', knownMm: 25.4 } as const;
    const mask: Mark = {
      tool: 'mask',
      text: '',
      ...maskOf(new Uint8Array(300 * 400).fill(1, 0, 30), [300, 400])!,
    };
    const box: Mark = { tool: 'rectangle', points, text: '', proposal: aProposal };
    const film = anOpenFilm({ laterality: null, patientOrientation: null });
    const text = writeStatements(said({ film, marks: { limb, ball, mask, box } }), 'excel-fr', {
      withFileNames: false,
    });

    const { films, leftOut } = readStatements(text, [film]);

    expect(films[0]?.marks).toEqual([
      { markId: 'limb', mark: limb },
      { markId: 'ball', mark: ball },
      { markId: 'mask', mark: mask },
      { markId: 'box', mark: box },
    ]);
    expect(leftOut).toBe(0);
  });

  it('are refused with their line where the pixels of a mask were cut', () => {
    const mask: Mark = {
      tool: 'mask',
      text: '',
      ...maskOf(new Uint8Array(300 * 400).fill(1, 0, 30), [300, 400])!,
    };
    const text = writeStatements(said({ marks: { mask } }), 'rfc4180', { withFileNames: false });
    const cut = text.replace(mask.rle.counts, mask.rle.counts.slice(0, -1));

    expect(cut).not.toBe(text);
    expect(refusal(() => readStatements(cut, open))).toMatchObject({
      code: 'csv-value',
      facts: { column: 'mark_detail', line: 2 },
    });
  });

  it('say only what a verdict amounts to where a table does not tell all that was answered', () => {
    const { films } = readStatements(written().replaceAll('stated', ''), open);

    expect(films[0]?.verdicts).toEqual([]);
    expect(films[0]?.opinions[0]).toMatchObject({ finding: 'plaque', value: 'absent' });
  });

  it.each([
    ['points', '"10,20 40,60"', '"10,20 40,601"'],
    ['points', '"10,20 40,60"', '"10,20"'],
    ['points', '"10,20 40,60"', '"10 20"'],
    ['tool', ',length,m-length', ',ruler,m-length'],
  ])('are refused with their line where the %s of a mark cannot be: %s to %s', (column, before, after) => {
    const edited = written().replace(before, after);

    expect(edited).not.toBe(written());
    expect(refusal(() => readStatements(edited, open))).toMatchObject({
      code: 'csv-value',
      facts: { column, line: 5 },
    });
  });

  it.each([
    ['csv-no-column', { column: 'value' }, 'film_key,finding\n1.2#0,fracture\n'],
    ['csv-no-column', { column: 'film_key / sop_instance_uid / file_name' }, 'finding,value\nfracture,1\n'],
    [
      'csv-value',
      { line: 3, column: 'value', value: 'peut-être' },
      'file_name,finding,value\na,f,1\nb,f,peut-être\n',
    ],
    ['csv-unreadable', { line: 2 }, 'file_name,finding,value\na,"f,1\n'],
  ])('are refused as a whole with %s and the place', (code, facts, text) => {
    expect(refusal(() => readStatements(text, open))).toMatchObject({ code, facts });
  });
});
