/** What was drawn leaves as a file and comes back from it, in a browser that really saves and picks files. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { decode } from 'fast-png';
import { drop, phantoms } from './support/films.ts';
import { shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';

const marks = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Tracés sur ce film' }).getByRole('option');
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Saves what stands on all films in the form of that name. */
async function exported(page: Page, form: RegExp, status = '1 film annoté à exporter.') {
  await page.getByRole('button', { name: 'Exporter…' }).click();
  await dialog(page).getByRole('radio', { name: form }).check();
  await expect(dialog(page).getByRole('status')).toHaveText(status);
  if (form.source.includes('Films')) await shots(page, 'export');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Enregistrer le fichier' }).click(),
  ]);
  const bytes = await readFile(await download.path());
  await page.keyboard.press('Escape');
  return { name: download.suggestedFilename(), bytes };
}

async function given(page: Page, name: string, buffer: Buffer): Promise<void> {
  await dialog(page).getByLabel('Choisir un fichier…').setInputFiles({ name, mimeType: '', buffer });
}

async function deleteOnly(page: Page): Promise<void> {
  await marks(page).first().click();
  await page.keyboard.press('Delete');
  await expect(marks(page)).toHaveCount(0);
}

async function openImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Exporter…' }).click();
  await dialog(page).getByRole('button', { name: 'Importer…' }).click();
}

async function take(page: Page): Promise<void> {
  await expect(dialog(page).getByRole('status')).toContainText('1 tracé');
  await dialog(page).getByRole('button', { name: 'Ajouter aux films' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('1 annotation ajoutée.');
  await page.keyboard.press('Escape');
}

test('a radiologist exports a box, deletes it, and takes it in again from each file', async ({ page }) => {
  await page.goto('/');
  await drop(page, phantoms(1));
  const film = page.getByRole('application', { name: 'Film en lecture' });
  await expect(page.getByText(/Zoom\s\d+/)).toBeVisible();
  await film.focus();
  await page.keyboard.press('z');
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveCount(1);
  await expect(marks(page)).toContainText(['moy.']);
  const drawn = await marks(page).allTextContents();

  const table = await exported(page, /Excel/);
  const coco = await exported(page, /COCO/);
  const report = await exported(page, /Rapport DICOM/);
  const films = await exported(page, /Films DICOM/, '1 fichier à exporter.');

  expect(table.name).toMatch(/^osselet-annotations-\d{4}-\d\d-\d\d\.csv$/);
  expect(table.bytes.toString()).toContain(';rectangle;');
  const picture = await exported(page, /Image PNG/, '1 film affiché.');
  const { width, height, data, channels } = decode(picture.bytes);
  const box = (await film.boundingBox())!;
  expect([width, height]).toEqual([Math.round(box.width), Math.round(box.height)]);
  // The line of the mark, among the greys of the film.
  const isLine = (at: number) => data[at] === 0x7d && data[at + 1] === 0xd3 && data[at + 2] === 0xfc;
  expect(Array.from({ length: width * height }, (_, at) => at * channels).some(isLine)).toBe(true);
  // The film has 800 by 1000 pixels of 2 bytes, and its patient is FANTOME^MAIN.
  expect(films.name).toMatch(/^osselet-films-.*\.zip$/);
  expect(films.bytes.length).toBeGreaterThan(1_600_000);
  expect(films.bytes.includes('FANTOME')).toBe(false);
  expect(report.bytes.includes('FANTOME')).toBe(true);
  await deleteOnly(page);
  await openImport(page);
  await given(page, 'coco.json', Buffer.from(coco.bytes.toString().replace('"width": 800', '"width": 801')));
  await expect(dialog(page).getByRole('alert')).toContainText('801 × 1000 pixels');
  await given(page, 'coco.json', coco.bytes);
  await shots(page, 'import');
  await take(page);
  await expect(marks(page)).toHaveText(drawn);
  await deleteOnly(page);
  await openImport(page);
  await given(page, 'rapport', report.bytes);
  await take(page);
  await expect(marks(page)).toHaveText(drawn);
});

test('the log goes to an empty profile: the film is marked there as here; given again it adds nothing, edited it is refused', async ({
  page,
  browser,
}) => {
  await page.goto('/');
  await drop(page, phantoms(1));
  await expect(page.getByText(/Zoom\s\d+/)).toBeVisible();
  await page.getByRole('application', { name: 'Film en lecture' }).focus();
  await page.keyboard.press('z');
  await page.keyboard.press('Enter');
  await expect(marks(page)).toContainText(['moy.']);
  const drawn = await marks(page).allTextContents();
  // What is said in the terms of the list travels with the log too.
  const findings = (on: Page): Locator => on.getByRole('region', { name: 'Constatations d’un lecteur' });
  const normal = (on: Page): Locator =>
    findings(on)
      .getByRole('group', { name: 'film normal', exact: true })
      .getByRole('button', { name: 'oui' });
  await findings(page).locator('summary').first().click();
  await normal(page).click();
  await expect(normal(page)).toHaveAttribute('aria-pressed', 'true');
  const log = await exported(page, /Journal d’Osselet/, '2 inscriptions à exporter.');
  expect(log.name).toMatch(/^osselet-journal-.*\.jsonl$/);
  expect(log.bytes.toString()).not.toMatch(/FANTOME|PHANTOM-1/);

  const elsewhere = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await elsewhere.goto('/');
  await drop(elsewhere, phantoms(1));
  await expect(elsewhere.getByText(/Zoom\s\d+/)).toBeVisible();
  await openImport(elsewhere);
  const edited = log.bytes.toString().replace('"author":""', '"author":"x"');
  await given(elsewhere, 'journal.jsonl', Buffer.from(edited));
  await expect(dialog(elsewhere).getByRole('alert')).toContainText('journal.jsonl');
  await given(elsewhere, 'journal.jsonl', log.bytes);
  await expect(dialog(elsewhere).getByRole('status')).toContainText('2 inscriptions nouvelles');
  await shots(elsewhere, 'import-journal');
  await dialog(elsewhere).getByRole('button', { name: 'Ajouter au journal' }).click();
  await expect(dialog(elsewhere).getByRole('status')).toHaveText('2 annotations ajoutées.');
  await given(elsewhere, 'journal.jsonl', log.bytes);
  await expect(dialog(elsewhere).getByRole('status')).toContainText('2 inscriptions déjà connues');
  await elsewhere.keyboard.press('Escape');

  await expect(marks(elsewhere)).toHaveText(drawn);
  await findings(elsewhere).locator('summary').first().click();
  await expect(normal(elsewhere)).toHaveAttribute('aria-pressed', 'true');
  await elsewhere.context().close();
});
