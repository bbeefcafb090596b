/**
 * Runs `osselet score` itself over the FracAtlas test fold and prints the zero-shot fracture AUROC beside the pilot card's.
 *   node scripts/models/run.mjs fractureAuroc
 */
import { spawnSync } from 'node:child_process';
import { auroc } from './roc.ts';
import { filmsOf } from './fracatlas.ts';

const card = 0.81;
const tolerance = 0.01;

interface Line {
  readonly file: string;
  readonly score: number | null;
}

const films = filmsOf('test');
const paths = films.map(({ file }) => `../shared/data/fracatlas/${file}`);
const { stdout, stderr, status } = spawnSync(
  process.execPath,
  ['scripts/osselet.mjs', 'score', '--json', '--prompt', 'fracture', ...paths],
  { encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, INIT_CWD: process.cwd() } },
);
if (status !== 0) {
  process.stderr.write(stderr);
  process.exit(status ?? 1);
}
const lines = stdout
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const scored = lines.map(({ score }, index) => ({
  score: score ?? NaN,
  isPositive: films[index]?.findings.has('fracture') ?? false,
  group: films[index]?.group ?? 0,
}));
const found = auroc(scored);
const positives = scored.filter(({ isPositive }) => isPositive).length;
console.log(
  `osselet score, FracAtlas test fold: ${String(lines.length)} films, ${String(positives)} with fracture: AUROC ${found.toFixed(4)} (card ${card.toFixed(3)})`,
);
process.exit(lines.length === films.length && Math.abs(found - card) <= tolerance ? 0 : 1);
