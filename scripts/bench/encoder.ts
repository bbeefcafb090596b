/** One film through the vision encoder on WASM, against onnxruntime-web on WASM with the same weights, in one page. */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { openBrowser } from './browser.ts';
import type { Told } from './decode.ts';
import { networkNames } from './encoder/networks.ts';
import type { EncoderMeasure } from './encoder/page.ts';
import type { Serve } from './main.ts';
import { compared, median } from './timing.ts';

const rounds = 15;
const threadCounts = [1, 2] as const;

export async function benchEncoder(
  root: string,
  serve: Serve,
  isWanted: (name: string) => boolean,
  tell: Told,
) {
  const wanted = networkNames.flatMap((network) =>
    threadCounts.map((threads) => ({ network, threads, name: `encoder.wasm.${network}.${threads}t` })),
  );
  if (!wanted.some(({ name }) => isWanted(name))) return;
  const folder = path.join(root, '.cache/bench-page');
  await buildPage(root, folder);
  const { server, url } = await serve({ folder, port: 4195 });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    for (const { network, threads, name } of wanted.filter(({ name }) => isWanted(name))) {
      const { oursMs, peerMs, largestDifference } = await page.evaluate(
        ([network, threads, rounds]) =>
          (globalThis as unknown as { measure: (...given: unknown[]) => Promise<EncoderMeasure> }).measure(
            network,
            threads,
            rounds,
          ),
        [network, threads, rounds] as const,
      );
      const peer = `onnxruntime-web WASM, ${threads} thread${threads > 1 ? 's' : ''}`;
      const { ratio, ...times } = compared(median(oursMs), median(peerMs));
      tell(name, { ratio_ort: ratio, ...times, peer, largestDifference });
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function buildPage(root: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: path.join(root, 'scripts/bench/encoder'),
    logLevel: 'error',
    worker: { format: 'es' },
    build: { target: 'es2023', outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000, assetsInlineLimit: 0 },
  });
  await cp(path.join(root, 'models'), path.join(outDir, 'models'), { recursive: true });
}
