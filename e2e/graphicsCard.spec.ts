import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { drop, phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';

/** Two tiny encoders: on a software adapter the bundled model takes half a minute a film. */
const tinyExport = path.resolve(import.meta.dirname, '../src/models/import/fixtures/tiny-export');

/** A sentence not asked before: its vector has to be computed. */
async function askAbout(page: Page, sentence: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Question' }).fill(sentence);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`« ${sentence} »`).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.zeroshot-score')).toContainText(/\d,\d/, { timeout: 60_000 });
}

/** The process that holds every graphics device of the browser dies, as after a reset of the driver. */
async function loseDevice(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess').catch(() => undefined);
  await session.detach();
}

/** How many greys the pictures of the page have: the film on screen and its thumbnail. One: it is blank. */
function greysShown(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    ['.film-sheet canvas', '.catalogue-thumbnail'].map((selector) => {
      const canvas = document.querySelector<HTMLCanvasElement>(selector);
      const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null;
      if (!context) return 0;
      return new Set(context.getImageData(0, context.canvas.height >> 1, context.canvas.width, 1).data).size;
    }),
  );
}

async function expectPictures(page: Page): Promise<void> {
  await expect.poll(async () => Math.min(...(await greysShown(page)))).toBeGreaterThan(8);
}

test('a graphics card that is lost is asked for again once, then the processor answers, and the page says so', async ({
  page,
  browser,
}) => {
  test.setTimeout(400_000);
  await page.goto('/?backend=wasm');
  await page.getByRole('button', { name: 'Modèle' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(tinyExport);
  await expect(dialog.getByRole('status').filter({ hasText: 'est importé' })).toBeVisible({
    timeout: 120_000,
  });
  await dialog.getByRole('radio', { name: /tiny-export/ }).click();
  await expect(page.locator('[data-backend="wasm"]')).toBeVisible({ timeout: 60_000 });
  await page.goto('/?backend=webgpu');
  await expect(page.locator('[data-backend="webgpu"]')).toBeVisible({ timeout: 240_000 });
  await drop(page, phantoms(1));
  await askAbout(page, 'luxation');

  await expectPictures(page);

  await loseDevice(browser);
  await askAbout(page, 'fracture');
  await expectPictures(page);
  await expect(page.locator('[data-backend]')).toHaveAttribute('data-backend', 'webgpu');

  await loseDevice(browser);
  await askAbout(page, 'arthrose');
  await expect(page.locator('[data-backend="wasm"]')).toContainText('a échoué');
  await expectPictures(page);
  await page.screenshot({ path: 'test-results/graphicsCard.png' });
});
