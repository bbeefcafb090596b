/**
 * `npm test`: sets up, then types, lint, format, floors, unused code, unit tests, build, what the build may hold, journeys.
 * `npm run test:long` runs the long sweeps whole (OSSELET_LONG=1) where `npm test` takes a sample and names it.
 */
import path from 'node:path';
import { ensureDependencies, root, run } from './setup.mjs';
import { ensureSystemTools } from './systemTools.mjs';

const long = process.argv.includes('--long');
const env = { ...process.env, FORCE_COLOR: '0', ...(long ? { OSSELET_LONG: '1' } : {}) };
const bin = (name) => path.join(root, 'node_modules/.bin', name);

const steps = [
  ['types', bin('tsc'), ['-p', '.']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  ['format', bin('biome'), ['format', '.']],
  ['étages', bin('depcruise'), ['src', '--config', '.dependency-cruiser.cjs']],
  ['code inutilisé', bin('knip'), []],
  ['tests unitaires', bin('vitest'), ['run', '--project', 'node']],
  ['tests dans le navigateur', bin('vitest'), ['run', '--project', 'browser']],
  ['construction', bin('vite'), ['build', '--logLevel', 'error']],
  ['contenu de dist', process.execPath, ['scripts/checkDist.mjs']],
  ['parcours', bin('playwright'), ['test']],
];

ensureDependencies();
ensureSystemTools();
for (const [name, command, args] of steps) {
  process.stdout.write(`\n── ${name}\n`);
  const started = Date.now();
  run(command, args, { env });
  process.stdout.write(`── ${name} : ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
