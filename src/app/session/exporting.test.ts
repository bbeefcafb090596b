import { describe, expect, it } from 'vitest';
import { loadExport, type FilmStatements } from '../../annotations/index.ts';
import { aFinding } from '../../annotations/builders.ts';
import { aProposal as proposal } from '../../annotations/export/testStatements.ts';
import { aFilm } from '../../catalogue/builders.ts';
import { studyHeader } from '../../dicom/index.ts';
import { aProfile } from './aProfile.ts';

const points = [
  { x: 10, y: 20 },
  { x: 110, y: 220 },
];

const ofMark = aFinding({ scope: 'region', markId: 'm1', studyUid: aFilm().studyInstanceUid ?? '' });

async function fileOf(
  form: 'csv' | 'excel' | 'coco' | 'report',
  said: readonly FilmStatements[],
): Promise<File> {
  const { writeCoco, writeStatements, writeReport, reportsByStudy } = await loadExport();
  const choice = { withFileNames: false };
  if (form === 'coco') return new File([writeCoco(said, choice)], 'coco.json');
  if (form !== 'report')
    return new File([writeStatements(said, form === 'csv' ? 'rfc4180' : 'excel-fr', choice)], 'table.csv');
  const occasion = { study: studyHeader([]), at: new Date('2026-11-20T10:00:00Z'), seed: 'a report' };
  return new File([writeReport(reportsByStudy(said)[0]!, occasion) as BlobPart], 'rapport.dcm');
}

const worklist = { list: 'l', strategy: 'random', seed: 1, pool: '', share: 'chosen', double: 1 } as const;

describe('the number of entries of the log', () => {
  it('is told to whoever may see them, and not to one who is to read a film blind', async () => {
    const { film, annotations, exporting } = aProfile(aFilm());
    const numberTo = (author: string) => {
      annotations().signAs(author);
      return exporting.logged(null);
    };
    annotations().signAs('Anne');
    await annotations().state(film.key, aFinding({ worklist }));
    await annotations().drawMark(film.key, 'm1', { tool: 'rectangle', points, text: '' });

    expect([await numberTo('Anne'), await numberTo('Zoé')]).toEqual([2, null]);
  });
});

describe('annotations that leave one profile for another', () => {
  it('stand there as they stood here, and are not said twice', async () => {
    const [here, there] = [aProfile(aFilm()), aProfile(aFilm())];
    const { key } = here.film;
    await here.annotations().drawMark(key, 'm1', { tool: 'rectangle', points, text: 'fracture' });
    await here.annotations().drawMark(key, 'm2', { tool: 'ellipse', points, text: '' });
    const { writeCoco } = await loadExport();
    const coco = new File(
      [writeCoco(await here.exporting.statements(null), { withFileNames: false })],
      'coco.json',
    );

    await there.exporting.take(await there.exporting.preview(coco));

    const standing = (await there.exporting.statements([key])).flatMap(({ marks }) => marks);
    expect(standing).toMatchObject([
      { markId: 'm1', mark: { tool: 'rectangle', points, text: 'fracture' } },
      { markId: 'm2', mark: { tool: 'ellipse', points, text: '' } },
    ]);
    expect((await there.exporting.preview(coco)).films).toEqual([]);
  });

  it.each(['csv', 'excel', 'coco', 'report'] as const)(
    'stand there as %s under who said them, with who took them in, and are taken back by whoever did',
    async (form) => {
      const [here, there] = [aProfile(aFilm()), aProfile(aFilm())];
      const { key } = here.film;
      here.annotations().signAs('Anne');
      await here.annotations().drawMark(key, 'm1', { tool: 'rectangle', points, text: '', proposal });
      here.annotations().signAs('Zoé');
      await here.annotations().state(key, ofMark);
      there.annotations().signAs('Chef');

      const file = await fileOf(form, await here.exporting.statements(null));
      await there.exporting.take(await there.exporting.preview(file));

      const signed = async () =>
        (await there.exporting.statements([key])).flatMap(({ marks, findings }) => [
          ...marks.map(({ mark, last }) => [last.author, last.importedBy, mark.proposal]),
          ...findings.map(({ author, importedBy }) => [author, importedBy]),
        ]);
      expect(await signed()).toEqual([
        ['Anne', 'Chef', proposal],
        ['Zoé', 'Chef'],
      ]);
      expect((await there.exporting.preview(file)).films).toEqual([]);
      await there.annotations().undo(key);
      expect(await signed()).toEqual([['Anne', 'Chef', proposal]]);
    },
  );

  it('are, for a blind second reader, not those of the first before they have spoken', async () => {
    const { film, annotations, exporting } = aProfile(aFilm());
    const { key } = film;
    const worklist = {
      list: 'l',
      strategy: 'random',
      seed: 1,
      pool: '',
      share: 'chosen',
      double: 1,
    } as const;
    annotations().signAs('Anne');
    await annotations().drawMark(key, 'm1', { tool: 'rectangle', points, text: 'masquer' });
    await annotations().state(key, aFinding({ worklist }));
    annotations().signAs('Zoé');
    await annotations().drawMark(key, 'm2', { tool: 'ellipse', points, text: '' });
    const table = new File(['file_name,finding,value\npoignet.dcm,fracture,1\n'], 'labels.csv');

    const [veiled, all, plan] = [
      await exporting.statements(null),
      await exporting.allStatements(null),
      await exporting.preview(table),
    ];
    await annotations().state(key, aFinding({ worklist, value: { kind: 'unknown' } }));

    expect(veiled).toMatchObject([{ findings: [], marks: [{ markId: 'm2' }] }]);
    // A name that one reader wants black leaves black, whoever exports.
    expect(all[0]?.marks.map(({ markId }) => markId)).toEqual(['m1', 'm2']);
    // What the first one said does not show in what a table would add.
    expect(plan.films[0]?.opinions).toHaveLength(1);
    expect((await exporting.statements(null))[0]?.marks).toHaveLength(2);
  });

  it('change nothing while they are only looked at', async () => {
    const { exporting } = aProfile(aFilm());
    const labels = new File(['file_name,finding,value\npoignet.dcm,fracture,1\n'], 'labels.csv');

    const plan = await exporting.preview(labels);

    expect(plan.films).toHaveLength(1);
    expect(await exporting.statements(null)).toEqual([]);
  });
});
