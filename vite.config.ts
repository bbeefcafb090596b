import { cp, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { namedModel, writeServiceWorker } from './scripts/serviceWorker.ts';

const bundledModel = 'osselet-mini';
const bundledFolder = namedModel(bundledModel);

/** What was measured of a model is read where it lies: it changes while the folder's name, the hash of its manifest, does not. */
const isServed = (file: string): boolean =>
  !/(?:^|[\\/])(?:README\.md|test-runs\.jsonl|evaluation\.(?:html|val\.json))$/.test(file);

/** Model folders stay at the top level of the repository; the app reads them from `/models/`, the bundled one by its hash. */
function modelFolders(): Plugin {
  const root = path.resolve(import.meta.dirname, 'models');
  return {
    name: 'osselet-model-folders',
    configureServer(server) {
      server.middlewares.use('/models', (request, response, next) => {
        const address = (request.url ?? '').split('?')[0] ?? '';
        const named = decodeURIComponent(address).replace(`/${bundledFolder}/`, `/${bundledModel}/`);
        const file = path.join(root, path.normalize(named));
        if (!file.startsWith(root)) return next();
        readFile(file).then(
          (bytes) => response.end(bytes),
          () => next(),
        );
      });
    },
    async closeBundle() {
      const dist = path.resolve(import.meta.dirname, 'dist');
      await cp(root, path.join(dist, 'models'), { recursive: true, filter: isServed });
      await rename(path.join(dist, 'models', bundledModel), path.join(dist, 'models', bundledFolder));
      await writeServiceWorker(dist, bundledFolder);
    },
  };
}

/** A server that knows the ending `.gz` would unpack such a file on its way, and its hash would be another one. */
function assetFileNames({ names }: { readonly names: readonly string[] }): string {
  return `assets/[name]-[hash]${names.some((name) => name.endsWith('.gz')) ? '.bin' : '[extname]'}`;
}

const chromium = playwright({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--enable-unsafe-webgpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
});

export default defineConfig({
  plugins: [react(), modelFolders()],
  worker: { format: 'es', rollupOptions: { output: { assetFileNames } } },
  define: { 'import.meta.env.BUNDLED_MODEL': JSON.stringify(bundledFolder) },
  // Reference numbers that tests in the browser read, where they are.
  server: { fs: { allow: ['.', '../shared/golden'] } },
  // Named, so that the development server does not find them late, reload the page and load React a second time.
  optimizeDeps: {
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react-i18next',
      'i18next',
      'lucide-react',
      'zustand',
      'zustand/vanilla',
      '@tanstack/react-virtual',
      'cornerstone-core',
      'comlink',
      'dexie',
      'valibot',
      'fast-check',
      'tesseract.js-core/tesseract-core-simd-lstm.js',
      '@tensorflow/tfjs-core',
      '@tensorflow/tfjs-backend-wasm',
      '@tensorflow/tfjs-backend-webgpu',
    ],
  },
  build: { target: 'es2023', chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
  test: {
    // All cores: by default one is left idle, which is half of a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // A thread starts faster than a process, once for each file.
          pool: 'threads',
          // One thread for many files: most of them take less time than a thread needs to start.
          isolate: false,
          setupFiles: ['src/dicom/afterEachFile.ts'],
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
          exclude: ['**/*.browser.test.*', '**/*.gpu.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts', 'src/**/*.browser.test.tsx', 'src/**/*.gpu.test.ts'],
          // A software adapter compiles and runs every program on the processor: minutes on a busy machine.
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          api: { host: '127.0.0.1', port: 5199 },
          browser: {
            enabled: true,
            headless: true,
            provider: chromium,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
