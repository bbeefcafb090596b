/** Films are read and scored where the browser has no vectors in WebAssembly and no WebGPU, and painted without a model. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { drop, phantoms, type NamedBytes } from './support/films.ts';
import { expect, test } from './support/test.ts';
import config from '../playwright.config.ts';

const launch = config.use?.launchOptions;
const args = (launch?.args ?? []).filter((argument) => argument !== '--enable-unsafe-webgpu');
test.use({ launchOptions: { ...launch, args: [...args, '--js-flags=--no-enable-sse4-1'] } });
test.skip(process.arch !== 'x64', 'V8 can be told to have no vectors on x86-64 only');

const folder = path.resolve(import.meta.dirname, '../src/dicom/fixtures');
const exact = ['explicit', 'implicit', 'jpeg-lossless', 'jpeg-ls', 'jpeg2000', 'htj2k', 'rle'];

/** The gradient in each transfer syntax, each under a UID of its own. */
function gradients(): NamedBytes[] {
  return [...exact, 'jpeg-extended'].map((encoding, at) => {
    const name = `gradient-${encoding}.dcm`;
    const text = readFileSync(path.join(folder, name), 'latin1').replaceAll('2.25.42', `2.25.6${String(at)}`);
    return { name, bytes: Uint8Array.from(Buffer.from(text, 'latin1')) };
  });
}

const picture = (name: string): NamedBytes => ({ name, bytes: readFileSync(path.join(folder, name)) });
const film = (page: Page) => page.getByRole('application', { name: 'Film en lecture' });

/** Puts the film on screen in place of another; answers the greys of the view's middle line. */
async function painted(page: Page, name: string): Promise<number[]> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.film-sheet canvas');
    canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
  });
  await page.getByRole('option', { name: new RegExp(name.replace('.', '\\.')) }).click();
  await expect(film(page)).toContainText(name);
  const greys = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.film-sheet canvas')!;
      const { width, height } = canvas;
      const line = canvas.getContext('2d')!.getImageData(0, height >> 1, width, 1).data;
      return [...line.filter((_, at) => at % 4 === 0)];
    });
  await expect.poll(async () => new Set(await greys()).size).toBeGreaterThan(20);
  return greys();
}

test('each codec’s film is painted, and the model answers', async ({ page, guard }) => {
  await page.route('**/models/**', (route) => route.abort());
  await page.goto('/');
  // The module of an `i8x16.popcnt`, an instruction on vectors.
  const hasSimd = await page.evaluate(() =>
    WebAssembly.validate(
      new Uint8Array([
        0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253,
        98, 11,
      ]),
    ),
  );
  expect(hasSimd).toBe(false);

  const options = page.getByRole('listbox', { name: 'Films' }).getByRole('option');
  await test.step('films are painted where there is no model', async () => {
    await drop(page, [...gradients(), picture('gradient.png'), picture('gradient.jpg')]);
    await expect(options).toHaveCount(10);
    // The film put on screen by the drop would not be painted anew.
    await options.filter({ hasText: 'gradient-rle' }).click();
    await expect(film(page)).toContainText('gradient-rle');
    for (const name of ['gradient-jpeg-extended.dcm', 'gradient.png', 'gradient.jpg'])
      await painted(page, name);
    const lines = [];
    for (const encoding of exact) lines.push(await painted(page, `gradient-${encoding}.dcm`));
    for (const line of lines) expect(line).toEqual(lines[0]);
    await page.screenshot({ path: 'test-results/ancien-poste-sans-modele.png' });
  });

  await test.step('the model scores on the processor', async () => {
    await page.unroute('**/models/**');
    await page.reload();
    await expect(page.getByText('ce navigateur ne donne pas accès à une carte graphique')).toBeVisible();
    await drop(page, phantoms(1));
    await expect(film(page).getByText(/^Zoom/)).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('fracture du poignet');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^(au-dessus du seuil|sous le seuil|indécis)$/).first()).toBeVisible();
    // tf.js computes here alone: it carries the script of threads as a string, which never runs.
    expect(guard.requests.some((url) => url.includes('tfjs-backend-wasm'))).toBe(true);
    expect(guard.requests.filter((url) => url.startsWith('blob:') || url.includes('threaded'))).toEqual([]);
    await page.screenshot({ path: 'test-results/ancien-poste-avec-modele.png' });
  });
});
