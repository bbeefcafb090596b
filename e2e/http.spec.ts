/** An intranet page over plain http, under a name that is not localhost: no secure context, so no WebCrypto. */
import { chromium } from '@playwright/test';
import { drop, phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';

test('over plain http a film opens, is painted, scored and annotated, and the page asks for HTTPS', async ({
  baseURL,
}) => {
  const { port } = new URL(baseURL ?? '');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP osselet.test 127.0.0.1'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`http://osselet.test:${port}/`);
  expect(await page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'randomUUID' in crypto])).toEqual([
    false,
    false,
    false,
  ]);
  await expect(page.getByText(/Demandez HTTPS à votre service informatique/)).toBeVisible();

  await drop(page, phantoms(2));
  await expect(page.locator('.film-patient')).toBeVisible();
  const greys = await page.locator('.film-sheet canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(data.filter((_, at) => at % 4 === 0)).size;
  });
  expect(greys).toBeGreaterThan(50);

  // Threads share a memory, which a page has over HTTPS alone.
  await expect(page.getByText('· 1 fil de calcul')).toBeVisible();
  await page.getByRole('combobox', { name: 'Question' }).fill('fracture');
  await page.keyboard.press('Enter');
  await expect(page.locator('.zeroshot-score').first()).toContainText(/\d,\d/, { timeout: 60_000 });
  await page.getByRole('button', { name: /^Confirmer/ }).click();
  await expect(page.getByText(/^Enregistré/)).toBeVisible();
  await page.screenshot({ path: 'test-results/http.png' });
  expect(errors).toEqual([]);
  await browser.close();
});
