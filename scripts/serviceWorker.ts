/**
 * The last step of the build: lists what lies in the folder, with the SHA-256 of each file, and writes that list into the
 * service worker, which is bundled in one piece as `sw.js`. The page learns the same version from its own markup.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import type { Build, KeptFile } from '../src/offline/index.ts';

const root = path.resolve(import.meta.dirname, '..');
const { version: release } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const metaOf = (content: string): string => `<meta name="osselet-version" content="${content}" />`;

/** What the administrator changes on the server is no other build, and has no hash to be checked against. */
const notOfTheBuild = ['/sw.js', '/osselet.config.json'];

/** The folder's name in a build: another model is another name, which the caches of server and browser may keep for ever. */
export function namedModel(name: string): string {
  const manifest = readFileSync(path.join(root, 'models', name, 'manifest.json'));
  return `${name}-${sha256(manifest).slice(0, 12)}`;
}

export async function writeServiceWorker(dist: string, modelFolder: string): Promise<Build> {
  const names = filesIn(dist).filter((name) => !notOfTheBuild.includes(name));
  const page = path.join(dist, 'index.html');
  const markup = readFileSync(page, 'utf8').replace(/\s*<meta name="osselet-version"[^>]*>/, '');
  writeFileSync(page, markup);
  const version = sha256(JSON.stringify(names.map((name) => fileIn(dist, name)))).slice(0, 12);
  writeFileSync(page, markup.replace('</title>', `</title>\n    ${metaOf(`${release} ${version}`)}`));

  const isOfModel = (name: string): boolean => name.startsWith(`/models/${modelFolder}/`);
  const isOfApp = (name: string): boolean => !name.startsWith('/models/');
  const listed: Build = {
    version,
    app: names.filter(isOfApp).map((name) => fileIn(dist, name)),
    model: { folder: modelFolder, files: names.filter(isOfModel).map((name) => fileIn(dist, name)) },
  };
  await bundleWorker(dist, listed);
  return listed;
}

async function bundleWorker(dist: string, listed: Build): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { builtBuild: JSON.stringify(listed) },
    build: {
      target: 'es2023',
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        input: path.join(root, 'src/offline/offline.worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false },
      },
    },
  });
}

/** As addresses, the page itself by `/`, in one order everywhere. */
function filesIn(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(dist, name)).isFile())
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .sort();
}

function fileIn(dist: string, name: string): KeptFile {
  return {
    path: name === '/index.html' ? '/' : name,
    sha256: sha256(readFileSync(path.join(dist, name))),
  };
}
