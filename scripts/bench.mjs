/**
 * `npm run bench`: measures, asserts nothing. `--only NAME` runs those whose name begins so, `--json FILE` writes the
 * numbers under stable keys. Each number stands beside a named peer of the same run: a machine's speed cancels out.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { ensureDependencies, root } from './setup.mjs';

ensureDependencies();
const outFile = '.cache/bench.mjs';
await bundle('scripts/bench/main.ts', outFile);
const { main } = await import(pathToFileURL(path.join(root, outFile)).href);
await main(process.argv.slice(2), root);
