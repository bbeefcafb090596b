import { encode } from 'fast-png';
import { wrapPicture } from './fixtures/wrapPicture.ts';
import { drop, phantoms, type NamedBytes } from './support/films.ts';
import { filmOf } from './support/patients.ts';
import { expect, test } from './support/test.ts';

test('a damaged DICOM, a text file and a colour photograph are refused each in its words, and the good film is read', async ({
  page,
}) => {
  const [good] = phantoms(1);
  const bytes = good!.bytes;
  const colour = new Uint8Array(100 * 100 * 3).map((_, index) => (index % 3 === 0 ? 220 : 40));
  await page.goto('/');

  await drop(page, [
    { name: 'coupe.dcm', bytes: bytes.slice(0, Math.floor(bytes.length / 2)) },
    { name: 'notes.dcm', bytes: new TextEncoder().encode('Ceci n’est pas un film.') },
    { name: 'photo.png', bytes: encode({ width: 100, height: 100, data: colour, channels: 3 }) },
    good!,
  ]);

  const refused = page.getByRole('list', { name: 'Fichiers refusés' });
  await expect(refused.getByRole('listitem')).toHaveCount(3);
  await expect(refused).toContainText('coupe.dcm');
  await expect(refused).toContainText('« notes.dcm » n’est ni un fichier DICOM, ni une image PNG ou JPEG');
  await expect(refused).toContainText('« photo.png »');
  await expect(page.locator('.film-patient')).toBeVisible();
  await page.screenshot({ path: 'test-results/refus.png' });

  await page.getByRole('button', { name: /notes\.dcm/ }).click();
  await expect(refused.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Tout retirer' }).click();
  await expect(refused.getByRole('listitem')).toHaveCount(0);
});

test('a web page in a header or in the name of a file is shown as the text it is', async ({ page }) => {
  const patient = { name: '<script>throw(1)</script>^Zoé', id: '<b>P1</b>', birthDate: '19600201' };
  await page.goto('/');

  await drop(page, [
    { name: '<img src=x onerror=throw(2)>.dcm', bytes: new TextEncoder().encode('rien') },
    filmOf({ name: '<script>throw(3)</script>', patient, date: '20240131', side: 'L', seed: 1 }),
  ]);

  const film = page.getByRole('application', { name: 'Film en lecture' });
  await expect(film).toContainText('<script>throw(1)</script> Zoé');
  await expect(film).toContainText('<b>P1</b>');
  await expect(film).toContainText('<script>throw(3)</script>.dcm');
  await expect(page.getByRole('list', { name: 'Fichiers refusés' })).toContainText(
    '« <img src=x onerror=throw(2)>.dcm »',
  );
  await page.keyboard.press('g');
  // The window is fetched at its first use; what is typed before it stands goes to the page.
  const rows = page.getByRole('dialog').getByRole('row');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.type('0010,0010');
  // The list follows the typing when the page has time.
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('<script>throw(1)</script>^Zoé');
  await expect(page.locator('img[src="x"], body b, body script')).toHaveCount(0);
  await page.screenshot({ path: 'test-results/page-dans-un-en-tete.png' });
});

test('a film given twice is open already; another film under its identifier is refused, and the first one stays', async ({
  page,
}) => {
  const film = (name: string, pixels: Uint8Array): NamedBytes => {
    const wrapped = wrapPicture({ fileName: 'IM1', width: 64, height: 80, data: pixels, jpegBytes: 1000 });
    return { name, bytes: wrapped.bytes };
  };
  const ramp = new Uint8Array(64 * 80).map((_, index) => index % 200);
  await page.goto('/');
  await drop(page, [film('IM1.dcm', ramp)]);
  await expect(page.locator('.film-viewport').getByText('IM1.dcm')).toBeVisible();

  await drop(page, [film('copie.dcm', ramp)]);
  await expect(page.getByText('« copie.dcm » est déjà ouvert.')).toBeVisible();
  await drop(page, [film('autre.dcm', ramp.toReversed())]);

  const refused = page.getByRole('list', { name: 'Fichiers refusés' });
  await expect(refused).toContainText('« autre.dcm » porte le même identifiant');
  await expect(page.locator('.film-viewport').getByText('IM1.dcm')).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Films' }).getByRole('option')).toHaveCount(1);
});

test('a model folder with one byte changed is named and refused, and films can still be read', async ({
  page,
}) => {
  await page.route('**/models/*/prompts.json', async (route) => {
    const body = await (await route.fetch()).body();
    body[100] = (body[100] ?? 0) ^ 1;
    await route.fulfill({ body, contentType: 'application/json' });
  });
  await page.goto('/');
  await expect(page.getByRole('alert').filter({ hasText: 'prompts.json' })).toBeVisible();

  await drop(page, phantoms(1));

  await expect(page.locator('.film-patient')).toBeVisible();
  await page.getByRole('combobox', { name: 'Question' }).fill('fracture');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Question au modèle' })).toContainText('prompts.json');
  await page.screenshot({ path: 'test-results/modele-change.png' });
});
