/** `npm run -s osselet -- <verb>`: bundles the command line when its sources changed, then runs it. stdout holds results only. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies, root } from './setup.mjs';
import { isStale } from './stale.mjs';

const bundled = '.cache/osselet.mjs';
ensureDependencies();
if (isStale(bundled, ['src', 'package-lock.json', 'scripts/bundle.mjs'])) {
  const { bundle } = await import('./bundle.mjs');
  await bundle('src/cli/main.ts', bundled);
}
const { main } = await import(pathToFileURL(path.join(root, bundled)).href);
process.exitCode = await main(process.argv.slice(2));
