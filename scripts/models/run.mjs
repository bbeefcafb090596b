/** `node scripts/models/run.mjs <script>`: bundles scripts/models/<script>.ts and runs it in the project's folder. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../bundle.mjs';
import { root } from '../setup.mjs';

const [name] = process.argv.slice(2);
const outFile = `.cache/models-${name}.mjs`;
await bundle(`scripts/models/${name}.ts`, outFile);
process.chdir(root);
await import(pathToFileURL(path.join(root, outFile)).href);
