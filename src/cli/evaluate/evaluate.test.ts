/** The verb on a small folder of phantoms, in this process: the same rooms and the bundled model. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArgs } from '../args.ts';
import { demo } from '../verbs/demo.ts';
import { evaluate } from '../verbs/evaluate.ts';
import type { Verb } from '../verb.ts';
import { words } from '../words.ts';
import { cleanCommit, recordTestRun } from './testRuns.ts';

const here = mkdtempSync(path.join(tmpdir(), 'osselet-evaluate-'));
const data = path.join(here, 'jeu');
const cache = path.join(here, 'gardé');

async function run(verb: Verb, ...argv: string[]) {
  const [results, notes]: [object[], string[]] = [[], []];
  const output = {
    result: (row: object) => void results.push(row),
    refusal: (_: string, error: unknown) => {
      throw error;
    },
    note: (sentence: string) => void notes.push(sentence),
    refused: () => 0,
  };
  await verb({ args: parseArgs(argv), output, say: await words('fr') });
  return { results, notes };
}
const measured = (...more: string[]) =>
  run(evaluate, 'evaluate', 'fracatlas', '--data', data, '--cache', cache, '--json', ...more);

const columns = 'file,body_part,fractured,fracture_count,boxes_yolo_cxcywh,view,hardware,width,height,fold';
const manifest = (fold: string) => [
  `fantome-main-1.dcm,hand,0,0,,frontal,0,800,1000,${fold}`,
  `fantome-main-1-fracture.dcm,hand,1,1,0.5 0.5 0.9 0.9,frontal,0,800,1000,${fold}`,
  `fantome-main-1-plaque.dcm,hand,0,0,,frontal,1,800,1000,${fold}`,
];
const write = (...lines: readonly string[]) =>
  writeFileSync(path.join(data, 'manifest.csv'), [columns, ...lines].join('\n'));

let first: Awaited<ReturnType<typeof measured>>;
beforeAll(async () => {
  await run(demo, 'demo', data, 'hand');
  write(...manifest('train'), ...manifest('val'));
  first = await measured();
}, 120_000);
afterAll(() => rmSync(here, { recursive: true }));

describe('osselet evaluate fracatlas', () => {
  it('answers one object of figures, each with its value, interval and count', () => {
    const { results } = first;

    const figures = results[0] as Record<string, object>;
    expect(results).toHaveLength(1);
    expect(Object.keys(figures)).toEqual(
      expect.arrayContaining([
        'zeroshot.fracture.auroc',
        'zeroshot.fracture.auroc_no_hardware',
        'zeroshot.fracture.auroc_small',
        'zeroshot.fracture.auroc_both',
        'probe.fracture.auroc',
        'zeroshot.region.accuracy',
        'zeroshot.view.accuracy',
        'zeroshot.hardware.auroc',
        'retrieval.p_at_5',
        'heatmap.fracture.pointing_in_box',
        'heatmap.fracture.pointing_side30',
        'heatmap.fracture.prior_side30',
        'heatmap.negation.pointing_in_box',
        'sentences.accuracy',
      ]),
    );
    expect(Object.values(figures).every((figure) => Object.keys(figure).join() === 'value,interval,n')).toBe(
      true,
    );
    expect(figures['zeroshot.fracture.auroc']).toMatchObject({ n: 3 });
    expect(figures['zeroshot.fracture.auroc_no_hardware']).toMatchObject({ n: 2 });
    expect(figures['heatmap.fracture.prior_side30']).toEqual({ value: 1, interval: [1, 1], n: 1 });
    expect(figures['sentences.accuracy']).toMatchObject({ n: 200 });
  });

  it('keeps its vectors where it is told to: the same figures again, from the same files', async () => {
    const kept = readdirSync(cache);

    const again = await measured();

    // Three films, and three maps of the one with a box.
    expect(kept).toHaveLength(6);
    expect(readdirSync(cache)).toEqual(kept);
    expect(again.results).toEqual(first.results);
  }, 120_000);

  it('stops at Ctrl+C between two films', async () => {
    const stopped = measured();
    setTimeout(() => process.emit('SIGINT'), 0);
    const asked = setInterval(() => process.emit('SIGINT'), 1);

    await expect(stopped).rejects.toMatchObject({ room: 'cli', code: 'stopped' });
    clearInterval(asked);
  }, 120_000);

  it.each([
    [['evaluate'], { room: 'cli', code: 'no-dataset' }],
    [['evaluate', 'fracatlas'], { room: 'cli', code: 'no-data' }],
    [['evaluate', 'fracatlas', '--data', data, '--fold', 'dev'], { code: 'unknown-fold' }],
    [['evaluate', 'fracatlas', '--data', path.join(here, 'absent')], { code: 'folder-unreadable' }],
    [['evaluate', 'fracatlas', '--data', here], { room: 'evaluation', code: 'layout-unknown' }],
    [['evaluate', 'fracatlas', '--data', data, '--fold', 'test'], { code: 'fold-empty' }],
  ])('refuses %j by name', async (argv, error) => {
    await expect(run(evaluate, ...argv)).rejects.toMatchObject(error);
  });

  it('tells a damaged picture and measures the others', async () => {
    writeFileSync(path.join(data, 'coupe.jpg'), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0));
    write(...manifest('train'), ...manifest('val'), 'coupe.jpg,leg,0,0,,lateral,0,800,1000,val');

    const { results, notes } = await measured();

    expect(results).toEqual(first.results);
    expect(notes.filter((note) => note.includes('coupe.jpg'))).toHaveLength(1);
  }, 120_000);

  it('names a film that is not there', async () => {
    write(...manifest('train'), ...manifest('val'), 'absent.dcm,leg,0,0,,lateral,0,800,1000,val');

    await expect(measured()).rejects.toMatchObject({
      code: 'file-unreadable',
      facts: { file: path.join(data, 'absent.dcm') },
    });
  });
});

describe('a run on the test part', () => {
  const repository = path.join(here, 'modèles');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      encoding: 'utf8',
    }).trim();

  it('is written down from a clean tree alone, with its commit', async () => {
    execFileSync('git', ['init', '-q', repository]);
    writeFileSync(path.join(repository, 'code'), 'first');
    git('add', '.');
    git('commit', '-qm', 'first');

    const clean = await cleanCommit(repository);
    const weights = 'aa';
    await recordTestRun(repository, clean!, { dataset: 'fracatlas', weights, measures: {} });
    const afterwards = await cleanCommit(repository);

    expect(clean).toBe(git('rev-parse', 'HEAD'));
    expect(JSON.parse(readFileSync(path.join(repository, 'test-runs.jsonl'), 'utf8'))).toMatchObject({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      commit: clean,
      weights,
      dataset: 'fracatlas',
    });
    expect(afterwards).toBeNull();
  });

  it('is not written down where there is no repository', async () => {
    expect(await cleanCommit(data)).toBeNull();
    expect(existsSync(path.join(data, 'test-runs.jsonl'))).toBe(false);
  });
});
