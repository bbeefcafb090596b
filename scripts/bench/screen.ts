/**
 * The built app in Chromium: drop of a 3000 × 2500 film to its first pixels and to its first score, and the main thread's
 * time of one frame of window, pan and zoom. The peer is a bare canvas in the same page: each pixel through a table,
 * putImageData.
 */
import type { Page } from 'playwright';
import { openBrowser } from './browser.ts';
import type { Told } from './decode.ts';
import { compared, median } from './timing.ts';

const keys = { window: 'ArrowUp', pan: 'ArrowRight', zoom: '+' } as const;
const frames = 20;

export const screenMeasures = [
  'screen/drop-to-first-pixels',
  'screen/drop-to-first-score',
  ...Object.keys(keys).map((name) => `screen/${name}`),
];

export async function benchScreen(
  url: string,
  film: Uint8Array,
  isWanted: (name: string) => boolean,
  tell: Told,
) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(`${url}?backend=wasm`);
    await page.locator('[data-backend]').waitFor({ timeout: 120_000 });
    const { pixels, score } = await dropped(page, film);
    const bare = await bareFrame(page);
    if (isWanted('screen/drop-to-first-pixels'))
      tell('screen/drop-to-first-pixels', { ...compared(pixels, bare), peer: 'bare canvas' });
    if (isWanted('screen/drop-to-first-score'))
      tell('screen/drop-to-first-score', { ...compared(score, pixels), peer: 'first pixels of this drop' });
    for (const [name, key] of Object.entries(keys)) {
      if (!isWanted(`screen/${name}`)) continue;
      const ours = await frameOf(page, key, name === 'window');
      tell(`screen/${name}`, { ...compared(ours, bare), peer: 'bare canvas' });
    }
  } finally {
    await browser.close();
  }
}

/** From the drop to a canvas that is no longer of one grey, and to the first standing question that has its score. */
async function dropped(page: Page, film: Uint8Array): Promise<Record<'pixels' | 'score', number>> {
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    Object.assign(globalThis, { benchFile: new File([bytes], 'banc.dcm') });
  }, Buffer.from(film).toString('base64'));
  return page.evaluate(async () => {
    const { benchFile } = globalThis as unknown as { benchFile: File };
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(benchFile);
    const isPainted = () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.film-sheet canvas');
      if (!canvas || canvas.width === 0) return false;
      const strip = canvas.getContext('2d')?.getImageData(0, canvas.height >> 1, canvas.width, 1).data ?? [];
      return new Set(strip).size > 8;
    };
    const start = performance.now();
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    const until = async (isThere: () => boolean): Promise<number> => {
      while (!isThere()) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    };
    const pixels = await until(isPainted);
    return { pixels, score: await until(() => document.querySelector('.standing-row') !== null) };
  });
}

async function frameOf(page: Page, key: string, shiftKey: boolean): Promise<number> {
  const times = await page.evaluate(
    async ([pressed, isShifted, count]) => {
      const times: number[] = [];
      for (let frame = 0; frame < count; frame++) {
        const init = { key: pressed, shiftKey: isShifted, bubbles: true, cancelable: true };
        const told = performance.now();
        window.dispatchEvent(new KeyboardEvent('keydown', init));
        const obeyed = performance.now() - told;
        times.push(
          await new Promise<number>((resolve) =>
            requestAnimationFrame(() => {
              const start = performance.now();
              // After everything that this frame draws, lays out and paints.
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(obeyed + performance.now() - start);
              port2.postMessage(null);
            }),
          ),
        );
      }
      return times;
    },
    [key, shiftKey, frames] as const,
  );
  return median(times);
}

async function bareFrame(page: Page): Promise<number> {
  const times = await page.evaluate(async (count) => {
    const [width, height] = [2500, 3000];
    const stored = Uint16Array.from({ length: width * height }, (_, at) => at & 16383);
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    const picture = context.createImageData(width, height);
    const cells = new Uint32Array(picture.data.buffer);
    const times: number[] = [];
    for (let frame = 0; frame < count; frame++) {
      const start = performance.now();
      const table = Uint32Array.from({ length: 16384 }, (_, value) => {
        const grey = Math.min(255, (value + frame * 64) >> 6);
        return (255 << 24) | (grey << 16) | (grey << 8) | grey;
      });
      for (let at = 0; at < cells.length; at++) cells[at] = table[stored[at]!]!;
      context.putImageData(picture, 0, 0);
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return times;
  }, frames);
  return median(times);
}
