import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOsseletError } from '../../foundation/index.ts';
import { fixture, hasTools, runTool, temporaryFolder } from '../truth.ts';
import { readTags } from './readTags.ts';
import type { TagRow } from './tagRow.ts';

async function rowsOf(file: Uint8Array): Promise<readonly TagRow[]> {
  return (await readTags(file)).rows;
}

const line = ({ tag, vr, level, value }: TagRow): string => {
  const text =
    value.kind === 'text' ? value.text : value.kind === 'binary' ? `${value.bytes} bytes` : value.kind;
  return `${' '.repeat(level)}${tag} ${vr} ${text}`;
};

/** DCMTK's letters for a VR that it cannot know from an implicit file. */
const unsure: Readonly<Record<string, string>> = { xs: 'US', '??': '' };

/** Lines as `(0008,0060) CS [CR]   #   2, 1 Modality`, items indented; binary values are told by their length. */
function dumpedByDcmtk(file: string): string[] {
  const dump = runTool('dcmdump', '+L', '+R', '2048', '-q', '-Un', '+U8', file);
  return dump.split('\n').flatMap((text) => {
    const [, indent = '', tag = '', written = '', shown = '', bytes = ''] =
      /^( *)\(([0-9a-f]{4},[0-9a-f]{4})\) (\w\w|\?\?) (.*?) +# +(\S+?), *\d+ /.exec(text) ?? [];
    if (tag === '' || tag === 'fffe,e00d' || tag === 'fffe,e0dd') return [];
    const level = ' '.repeat(indent.length / 2);
    if (tag === 'fffe,e000') return [`${level}  item`];
    const vr = unsure[written] ?? written;
    if (vr === 'SQ') return [`${level}${tag} SQ sequence`];
    const isBinary = /^(O[BWFDL]|UN)$/.test(vr);
    return [`${level}${tag} ${vr} ${isBinary ? `${bytes} bytes` : shown.replace(/^\[(.*)\]$/, '$1')}`];
  });
}

describe('the attributes of a film', () => {
  it('come with their VR, keyword and value, meta header first', async () => {
    const rows = await rowsOf(fixture('gradient-implicit.dcm'));

    expect(rows[0]).toMatchObject({ tag: '0002,0000', vr: 'UL', keyword: 'FileMetaInformationGroupLength' });
    expect(rows).toContainEqual({
      tag: '0010,0010',
      vr: 'PN',
      keyword: 'PatientName',
      creator: null,
      level: 0,
      value: { kind: 'text', text: 'Lefèvre^Zoé', length: null },
    });
    expect(rows.at(-1)).toMatchObject({ tag: '7fe0,0010', value: { kind: 'binary', bytes: 3840 } });
  });

  it('are none in a picture', async () => {
    expect(await readTags(fixture('gradient.png'))).toEqual({ rows: [], isCut: false });
  });

  describe.skipIf(!hasTools('dump2dcm', 'dcmdump'))('as DCMTK writes and reads them', () => {
    const described = [
      '(0008,0005) CS [ISO_IR 192]',
      '(0008,0018) UI [1.2.3]',
      '(0008,1140) SQ',
      '(fffe,e000) -',
      '(0008,1150) UI [1.2.3.4]',
      '(fffe,e00d) -',
      '(fffe,e000) -',
      '(0008,1150) UI [1.2.3.5]',
      '(0040,a170) SQ',
      '(fffe,e000) -',
      '(0008,0104) LO [Lésion]',
      '(fffe,e00d) -',
      '(fffe,e0dd) -',
      '(fffe,e00d) -',
      '(fffe,e0dd) -',
      '(0009,0010) LO [OSSELET ESSAI]',
      '(0009,1001) LO [réglage]',
      '(0009,1002) UN 01\\02\\03\\ff',
      '(0010,4000) LT [<img src=x onerror="alert(1)">]',
      '(0018,1405) IS [42]',
      '(0028,0009) AT (0018,1063)\\(0018,1065)',
      '(0028,0106) SS -12',
      '(0028,9520) DS [1.5\\\\2]',
      '(0040,9212) FD 0.25\\-8.5',
      '(6002,0010) US 512',
    ];
    const written = (transferSyntax: string, ...more: string[]): string => {
      const folder = temporaryFolder();
      const [text, file] = [path.join(folder, 'a.txt'), path.join(folder, 'a.dcm')];
      writeFileSync(text, [...described, ...more].join('\n'));
      runTool('dump2dcm', transferSyntax, text, file);
      return file;
    };
    const opened = (file: string) => rowsOf(new Uint8Array(readFileSync(file)));

    it.each(['+ti', '+te', '+tb'])('unfold sequences in place, as dcmdump does (%s)', async (syntax) => {
      const file = written(syntax);

      // Of private elements without a VR dcmdump shows bytes; the next test says what we show.
      const isCompared = (text: string) => !text.startsWith('0009,1');

      const lines = (await opened(file)).map(line).filter(isCompared);

      expect(lines.filter((text) => text.includes('item'))).toHaveLength(3);
      expect(lines).toEqual(dumpedByDcmtk(file).filter(isCompared));
    });

    it('name the creator of a private element, and the overlays of every group', async () => {
      const rows = await opened(written('+ti'));

      expect(rows.find(({ tag }) => tag === '0009,1001')).toMatchObject({
        keyword: null,
        creator: 'OSSELET ESSAI',
        value: { text: 'réglage' },
      });
      expect(rows.find(({ tag }) => tag === '0009,1002')?.value).toEqual({ kind: 'binary', bytes: 4 });
      expect(rows.find(({ tag }) => tag === '6002,0010')?.keyword).toBe('OverlayRows');
    });

    it('cut a long text and tell its length, and keep HTML as the text it is', async () => {
      const rows = await opened(written('+te', `(0020,4000) LT [${'a'.repeat(3000)}]`));

      expect(rows.find(({ tag }) => tag === '0020,4000')?.value).toEqual({
        kind: 'text',
        text: 'a'.repeat(1024),
        length: 3000,
      });
      expect(rows.find(({ tag }) => tag === '0010,4000')?.value).toMatchObject({
        text: '<img src=x onerror="alert(1)">',
      });
    });
  });

  it('are read or refused with a code, however the file is damaged', async () => {
    const whole = fixture('gradient-explicit.dcm');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(whole.length),
        async (at, byte, end) => {
          const damaged = whole.slice(0, end);
          if (at < end) damaged[at] = byte;

          const outcome = await readTags(damaged).then(
            ({ rows }) => rows.length <= 20_000,
            (error: unknown) => isOsseletError(error),
          );

          expect(outcome).toBe(true);
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});
