/** Makes src/annotations/ontology/guidelinePictures.json anew, after a change to phantoms or captions. Needs Chromium. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { ensureDependencies, root } from './setup.mjs';

ensureDependencies();
const outFile = '.cache/guidelinePictures.mjs';
await bundle('scripts/guidelinePictures.ts', outFile);
const { main } = await import(pathToFileURL(path.join(root, outFile)).href);
await main(root);
