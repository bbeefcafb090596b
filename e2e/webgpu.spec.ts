import type { Browser } from '@playwright/test';
import { drop, phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';

/** In a profile of its own: a vector kept by the run before would be found, and nothing computed. */
async function scoreOn(browser: Browser, backend: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`/?backend=${backend}`);
  await expect(page.locator(`[data-backend="${backend}"]`)).toBeVisible({ timeout: 240_000 });
  await drop(page, phantoms(1));
  await expect(page.locator('.film-patient')).toBeVisible();
  await page.getByRole('combobox', { name: 'Question' }).fill('fracture');
  await page.keyboard.press('Enter');
  const score = page.locator('.zeroshot-score');
  await expect(score).toContainText(/\d,\d/, { timeout: 240_000 });
  const written = /−?\d+,\d+/.exec(await score.innerText())![0];
  await context.close();
  return Number(written.replace('−', '-').replace(',', '.'));
}

// In `npm test` graphicsCard.spec.ts has a small model on WebGPU in the built app, encoder.gpu.test.ts this one beside its golden.
test.skip(process.env.OSSELET_LONG !== '1', 'runs whole in npm run test:long');

test('the score is the same on WebGPU (software adapter) as on WASM, in the built app under its policy', async ({
  browser,
}) => {
  // A software adapter compiles and runs every program on the processor: minutes on a busy machine.
  test.setTimeout(600_000);
  const onWasm = await scoreOn(browser, 'wasm');
  const onWebGpu = await scoreOn(browser, 'webgpu');

  expect(Math.abs(onWasm - onWebGpu)).toBeLessThanOrEqual(0.002);
});
