import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'fast-png';
import { decodeFrame, nodeCodecs, openFilms, renderGrey8 } from '../src/dicom/index.ts';
import { canTranscode, transcode, type Variant } from './fixtures/transcode.ts';
import { phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';
import { withoutModel } from './support/withoutModel.ts';

const jpeg = path.resolve(
  import.meta.dirname,
  '../../shared/data/fracatlas/images/Non_fractured/IMG0000064.jpg',
);

test('a PNG of a film is picked from the file dialog and read', async ({ page }) => {
  const codecs = nodeCodecs();
  const opened = await openFilms('fantome.dcm', phantoms(1)[0]!.bytes, codecs);
  const source = opened.ok ? opened.value[0]! : undefined;
  const grey = renderGrey8(await decodeFrame(source!, codecs));
  const png = encode({ width: grey.width, height: grey.height, data: grey.data, channels: 1 });
  // As in a browser that gives files without handles.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  // Listened to from the start: the browser is told so in its own time, and the key must not come before.
  const chooser = page.waitForEvent('filechooser');
  await page.goto('/');
  await expect(page.getByText(/^Calcul sur/)).toBeVisible();

  await page.keyboard.press('o');
  await (await chooser).setFiles({ name: 'main.png', mimeType: 'image/png', buffer: Buffer.from(png) });

  await expect(page.getByText('800 × 1000')).toBeVisible();
  await expect(page.getByText('Non étalonné')).toBeVisible();
});

test('a JPEG of a film is read and may be asked about', async ({ page }) => {
  test.skip(!existsSync(jpeg), '../shared/data/fracatlas is not at hand');
  await page.goto('/');

  await page
    .getByLabel('Ouvrir des fichiers')
    .setInputFiles({ name: 'film.jpg', mimeType: 'image/jpeg', buffer: readFileSync(jpeg) });
  await expect(page.locator('.film-viewport').getByText('film.jpg')).toBeVisible();
  await page.getByRole('combobox', { name: 'Question' }).fill('arthrose du genou');
  await page.keyboard.press('Enter');

  await expect(page.getByText('hors du vocabulaire du modèle').first()).toBeVisible();
  await expect(page.getByText('seuil')).toHaveCount(0);
});

const isLong = process.env.OSSELET_LONG === '1';
const variants: readonly Variant[] = isLong
  ? ['implicit-little-endian', 'jpeg-lossless-sv1', 'jpeg-2000-lossless']
  : ['jpeg-2000-lossless'];
test(`a film of lossless syntax (${variants.join(', ')}) is drawn as the uncompressed one`, async ({
  page,
}) => {
  const missing = variants.find((variant) => !canTranscode(variant));
  test.skip(missing !== undefined, `the tool that makes ${missing ?? ''} is not installed`);
  const [plain] = phantoms(1);
  await withoutModel(page);
  const pixels = async (name: string, bytes: Uint8Array): Promise<string> => {
    await page.goto('/');
    await page
      .getByLabel('Ouvrir des fichiers')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
    await expect(page.locator('.film-viewport').getByText(name)).toBeVisible();
    return page.locator('.film-sheet canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  };

  const reference = await pixels('plain.dcm', plain!.bytes);
  for (const variant of variants)
    await test.step(variant, async () => {
      expect(await pixels(`${variant}.dcm`, transcode(plain!.bytes, variant)!)).toBe(reference);
    });

  expect(reference.length).toBeGreaterThan(10_000);
});
