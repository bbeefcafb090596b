/**
 * TypeScript to one file that Node runs. Packages stay outside: tf.js above all, of which a bundled copy would be a
 * second engine beside the one that its backends register with.
 */
import path from 'node:path';
import { build } from 'vite';
import { root } from './setup.mjs';

/** Both paths from the project's folder; `outFile` lies inside it, so that node_modules is found from there. */
export async function bundle(entry, outFile) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: entry,
      target: 'node20',
      outDir: path.dirname(outFile),
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      rollupOptions: {
        external: [/^@tensorflow\//],
        output: { format: 'es', entryFileNames: path.basename(outFile), codeSplitting: false },
      },
    },
  });
}
