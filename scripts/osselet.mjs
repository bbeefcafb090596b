/** `npm run -s osselet -- <verb>`: bundles the command line when its sources changed, then runs it. stdout holds results only. */
import { renameSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies, root } from './setup.mjs';
import { isStale } from './stale.mjs';

const bundled = '.cache/osselet.mjs';
ensureDependencies();
if (isStale(bundled, ['src', 'package-lock.json', 'scripts'])) {
  const { bundle } = await import('./bundle.mjs');
  // Written aside and moved in one step: another command may be reading the bundle just now.
  const aside = `.cache/osselet-${process.pid}.mjs`;
  await bundle('src/cli/main.ts', aside);
  renameSync(path.join(root, aside), path.join(root, bundled));
}
const { main } = await import(pathToFileURL(path.join(root, bundled)).href);
process.exitCode = await main(process.argv.slice(2));
