/**
 * Every file of the collection against GDCM and DCMTK: opened with equal samples, refused for a reason on record, or
 * unverified. `npm test` takes the smallest file of each transfer syntax and kind of pixel.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import refusals from './conformance/refusals.json' with { type: 'json' };
import { verdictOn, type Verdict } from './conformance/verdicts.ts';
import { transferSyntaxName } from './transferSyntax.ts';
import { conformanceFile, hasConformance, hasTools } from './truth.ts';

const isLong = process.env.OSSELET_LONG === '1';
const onRecord: Readonly<Record<string, { code: string; at: string; reason: string }>> = refusals;

interface Listed {
  readonly file: string;
  readonly transferSyntaxUid: string;
  readonly kind: string;
  readonly bytes: number;
}

/** The manifest's columns may hold commas between quotes. */
function collection(): Listed[] {
  const [head = '', ...rows] = readFileSync(conformanceFile('manifest.csv'), 'utf8').trim().split('\n');
  const columns = head.split(',');
  return rows.map((row) => {
    const cells = [...row.matchAll(/("[^"]*"|[^,]*)(,|$)/g)].map(([, cell = '']) => cell);
    const of = (name: string) => cells[columns.indexOf(name)] ?? '';
    const transferSyntaxUid = of('transfer_syntax_uid');
    const kind = [transferSyntaxUid, of('photometric'), of('bits_allocated')].join();
    return { file: of('file'), transferSyntaxUid, kind, bytes: Number(of('bytes')) };
  });
}

function sample(files: readonly Listed[]): Listed[] {
  const smallest = new Map<string, Listed>();
  for (const one of [...files].sort((a, b) => a.bytes - b.bytes))
    if (!(one.file in onRecord) && !smallest.has(one.kind)) smallest.set(one.kind, one);
  return files.filter((one) => one.file in onRecord || smallest.get(one.kind) === one);
}

/** Two at a time: the tools are programs of their own. */
async function verdicts(files: readonly Listed[]): Promise<Verdict[]> {
  const queue = [...files];
  const found: Verdict[] = [];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      found.push(await verdictOn(next.file, next.transferSyntaxUid));
  };
  await Promise.all([work(), work()]);
  return found;
}

function table(found: readonly Verdict[]): string {
  const outcomes = ['opened-equal', 'refused', 'unverified', 'unequal'] as const;
  const names = found.map(({ transferSyntaxUid: uid }) => transferSyntaxName(uid) ?? 'none that can be read');
  const lines = [...new Set(names)].sort().map((name) => {
    const here = found.filter((_, index) => names[index] === name);
    return [name, ...outcomes.map((outcome) => here.filter((verdict) => verdict.outcome === outcome).length)];
  });
  const sums = outcomes.map((outcome) => found.filter((verdict) => verdict.outcome === outcome).length);
  return [['transfer syntax', ...outcomes], ...lines, ['all', ...sums]]
    .map((line) => line.join(' | '))
    .join('\n');
}

describe.skipIf(!hasConformance || !hasTools('gdcmconv', 'gdcmraw', 'dcmconv', 'dcmdump', 'dcmdjpeg'))(
  'the collection of DICOM files (needs ../shared/data/dicom-conformance, dcmtk and libgdcm-tools)',
  () => {
    let found: Verdict[] = [];
    beforeAll(async () => {
      const files = collection();
      found = await verdicts(isLong ? files : sample(files));
    }, 3_600_000);
    const those = (outcome: Verdict['outcome']) => found.filter((verdict) => verdict.outcome === outcome);

    it(`opens with the samples of GDCM, DCMTK or a named third decoder (${isLong ? 'all' : 'a sample'})`, () => {
      process.stdout.write(`\n${table(found)}\n`);

      expect(those('unequal')).toEqual([]);
      expect(those('unverified')).toEqual([]);
      expect(those('opened-equal').length).toBeGreaterThanOrEqual(isLong ? 200 : 40);
    });

    it('is refused nowhere but where the table of refusals says so, and with its code', () => {
      const refused = Object.fromEntries(those('refused').map(({ file, detail }) => [file, detail]));

      expect(refused).toEqual(
        Object.fromEntries(Object.entries(onRecord).map(([file, { code }]) => [file, code])),
      );
    });

    it('is never refused for its modality: those of no bone film open too', () => {
      const modalities = new Set(those('opened-equal').map(({ modality }) => modality));

      expect([...modalities]).toEqual(expect.arrayContaining(['CT', 'MR', 'US', 'OT', 'RTDOSE', 'SEG']));
    });
  },
);
