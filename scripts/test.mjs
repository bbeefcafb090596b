/**
 * `npm test`: sets up, then lint, types, format, floors, unused code, unit tests, build, what the build may hold, journeys.
 * `npm run test:long` runs the long sweeps whole (OSSELET_LONG=1) where `npm test` takes a sample and names it.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureDependencies, root, run } from './setup.mjs';
import { ensureSystemTools } from './systemTools.mjs';

const long = process.argv.includes('--long');
const env = { ...process.env, FORCE_COLOR: '0', ...(long ? { OSSELET_LONG: '1' } : {}) };
const bin = (name) => path.join(root, 'node_modules/.bin', name);

/** Two lanes that share nothing but the files; each goes in its order, and the longest go first. */
const lanes = [
  [
    ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
    ['tests dans le navigateur', bin('vitest'), ['run', '--project', 'browser']],
  ],
  [
    ['étages', bin('depcruise'), ['src', '--config', '.dependency-cruiser.cjs']],
    ['code inutilisé', bin('knip'), []],
    ['format', bin('biome'), ['format', '.']],
    ['types', bin('tsc'), ['-p', '.']],
    ['tests unitaires', bin('vitest'), ['run', '--project', 'node']],
  ],
];
/** After them, one after the other: journeys take all cores. */
const steps = [
  ['construction', bin('vite'), ['build', '--logLevel', 'error']],
  ['contenu de dist', process.execPath, ['scripts/checkDist.mjs']],
  ['parcours', bin('playwright'), ['test']],
];

ensureDependencies();
ensureSystemTools();
await Promise.all(lanes.map(inOrder));
for (const [name, command, args] of steps) {
  process.stdout.write(`\n── ${name}\n`);
  const started = Date.now();
  run(command, args, { env });
  tell(name, started);
}

async function inOrder(lane) {
  for (const [name, command, args] of lane) {
    const started = Date.now();
    const { status, output } = await captured(command, args);
    process.stdout.write(`\n── ${name}\n${output}`);
    tell(name, started);
    if (status !== 0) process.exit(status ?? 1);
  }
}

/** Its words whole and in order, once it has ended. */
function captured(command, args) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (output += words));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}

function tell(name, started) {
  process.stdout.write(`── ${name} : ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
