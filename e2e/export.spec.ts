/** What was said and drawn leaves as files and comes back from them, in browsers that really save and pick files. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { decode } from 'fast-png';
import { readCsv } from '../src/foundation/index.ts';
import { burnedName } from '../src/ocr/testBurnedName.ts';
import { drop, phantoms } from './support/films.ts';
import { forkedLog } from './support/forkedLog.ts';
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
  if (form.source.includes('Jeu')) await shots(page, 'export-jeu');
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

async function openImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Exporter…' }).click();
  await dialog(page).getByRole('button', { name: 'Importer…' }).click();
}

async function take(page: Page, name: string, buffer: Buffer, seen: string): Promise<void> {
  await openImport(page);
  await given(page, name, buffer);
  await expect(dialog(page).getByRole('status')).toContainText(seen);
  if (name === 'rapport.dcm') await shots(page, 'import');
  await dialog(page).getByRole('button', { name: 'Ajouter aux films' }).click();
  await expect(dialog(page).getByRole('status')).toContainText(/ajoutées?\.$/);
  await page.keyboard.press('Escape');
}

/**
 * What the table says, but for who wrote it down, on which workstation, and when; numbers to the hundredth, since the
 * coordinates of a report have single precision (PS3.3 C.18.6). UIDs have more than one dot.
 */
function stateIn(table: Buffer): string[] {
  const { rows } = readCsv(table.toString());
  const writer = ['author', 'device', 'said_at'].map((column) => rows[0]!.indexOf(column));
  const lines = rows.map((cells) => cells.filter((_, at) => !writer.includes(at)).join('|')).toSorted();
  return lines.map((line) =>
    line.replace(/(?<![\d.])\d+\.\d+(?![\d.])/g, (number) => Number(number).toFixed(2)),
  );
}

test('what was said and drawn leaves in every form, and an empty profile that takes the files in holds the same', async ({
  page,
  browser,
}) => {
  await page.goto('/');
  await drop(page, phantoms(1));
  const film = page.getByRole('application', { name: 'Film en lecture' });
  await expect(page.getByText(/Zoom\s\d+/)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('fracture du poignet');
  await page.keyboard.press('Enter');
  await expect(page.locator('.zeroshot-score')).toBeVisible();
  await film.focus();
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: /^Confirmer/ })).toHaveAttribute('aria-pressed', 'true');
  await film.focus();
  await page.keyboard.press('z');
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveCount(1);
  await expect(marks(page)).toContainText(['moy.']);
  await film.focus();
  await page.keyboard.press('.');
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveCount(2);
  // Statistics come after the mark itself: the lines are read once each has its own.
  await expect(marks(page)).toContainText(['moy.', 'moy.']);
  const drawn = await marks(page).allTextContents();

  const table = await exported(page, /Tableau CSV/);
  const coco = await exported(page, /COCO/);
  const report = await exported(page, /Rapport DICOM/);
  const masks = await exported(page, /Segmentation DICOM/);
  const films = await exported(page, /Films DICOM/, '1 fichier à exporter.');

  const set = await exported(page, /Jeu d’entraînement/, '1 film dans le jeu.');

  expect(table.name).toMatch(/^osselet-annotations-\d{4}-\d\d-\d\d\.csv$/);
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
  // Nothing in the archive is compressed but the PNG itself.
  expect(set.name).toMatch(/^osselet-fracatlas-.*\.zip$/);
  expect(set.bytes.toString('latin1')).toMatch(/images\/film-0001-0000002\.png,\w+,\w+,\w+,1,1,0,800,1000,/);
  expect(set.bytes.includes('IHDR')).toBe(true);
  expect(set.bytes.includes('FANTOME')).toBe(false);

  const elsewhere = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await elsewhere.goto('/');
  await drop(elsewhere, phantoms(1));
  await expect(elsewhere.getByText(/Zoom\s\d+/)).toBeVisible();
  await openImport(elsewhere);
  const wider = coco.bytes.toString().replace('"width": 800', '"width": 801');
  await given(elsewhere, 'coco.json', Buffer.from(wider));
  await expect(dialog(elsewhere).getByRole('alert')).toContainText('801 × 1000 pixels');
  await elsewhere.keyboard.press('Escape');
  await take(elsewhere, 'rapport.dcm', report.bytes, '1 verdict sur une réponse du modèle');
  await take(elsewhere, 'masques.dcm', masks.bytes, '1 tracé');

  await expect(marks(elsewhere)).toHaveText(drawn);
  expect(stateIn((await exported(elsewhere, /Tableau CSV/)).bytes)).toEqual(stateIn(table.bytes));
  await openImport(elsewhere);
  for (const [name, { bytes }] of Object.entries({ 'coco.json': coco, 'table.csv': table })) {
    await given(elsewhere, name, bytes);
    await expect(dialog(elsewhere).getByRole('status')).toContainText(`${name} ajouterait`);
    await expect(dialog(elsewhere).getByRole('status')).toContainText('rien de nouveau');
  }
  await elsewhere.context().close();
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
  const normal = (on: Page, answer = 'oui'): Locator =>
    findings(on)
      .getByRole('group', { name: 'film normal', exact: true })
      .getByRole('button', { name: answer });
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

  await test.step('a profile that was copied wrote another history under this name: its film is set aside, and named', async () => {
    await openImport(elsewhere);
    await given(elsewhere, 'copie.jsonl', await forkedLog(log.bytes));
    const aside = dialog(elsewhere).getByRole('region', { name: /1 film laissé de côté/ });
    await expect(aside).toContainText(
      'fantome-main-1.dcm : les deux histoires diffèrent à l’inscription n° 2',
    );
    await shots(elsewhere, 'import-journal-bifurque');
    await elsewhere.keyboard.press('Escape');
  });

  await test.step('two answers given apart, and a mark deleted here and moved there, are conflicts that a person settles', async () => {
    await elsewhere.getByRole('button', { name: /, en entier$/ }).focus();
    await elsewhere.keyboard.press('ArrowRight');
    await expect(elsewhere.getByText(/^Enregistré/)).toBeVisible();
    await normal(elsewhere, 'non').click();
    await expect(normal(elsewhere, 'non')).toHaveAttribute('aria-pressed', 'true');
    const moved = await exported(elsewhere, /Journal d’Osselet/, '4 inscriptions à exporter.');
    await normal(page, 'inconnu').click();
    await expect(normal(page, 'inconnu')).toHaveAttribute('aria-pressed', 'true');
    await marks(page).first().click();
    await page.getByRole('application', { name: 'Film en lecture' }).focus();
    await page.keyboard.press('Delete');
    await expect(marks(page)).toHaveCount(0);
    await openImport(page);
    await given(page, 'journal.jsonl', moved.bytes);
    await dialog(page).getByRole('button', { name: 'Ajouter au journal' }).click();
    await expect(dialog(page).getByRole('status')).toHaveText('2 annotations ajoutées.');
    await page.keyboard.press('Escape');
    const conflict = page.getByRole('region', { name: 'Conflit' });
    await expect(conflict).toHaveCount(2);
    await conflict.last().scrollIntoViewIfNeeded();
    await shots(page, 'conflit');
    await normal(page).click();
    await expect(conflict).toHaveCount(1);
    await conflict.getByRole('button', { name: 'Garder le tracé' }).click();
    await expect(marks(page)).toHaveCount(1);
    await expect(conflict).toHaveCount(0);
  });
  await elsewhere.context().close();
});

test('a name burned into a film is proposed where it stands, agreed to, and black in the film that leaves', async ({
  page,
}) => {
  await page.goto('/');
  const [hand] = phantoms(1);
  const bytes = burnedName(hand!.bytes);
  await drop(page, [{ ...hand!, bytes }]);
  await expect(page.getByText(/Zoom\s\d+/)).toBeVisible();
  await page.getByRole('button', { name: 'Exporter…' }).click();
  await dialog(page)
    .getByRole('radio', { name: /Films DICOM/ })
    .check();
  await dialog(page).getByRole('button', { name: 'Chercher du texte incrusté dans 1 film…' }).click();
  const panel = page.getByRole('region', { name: 'Texte incrusté' });
  await expect(panel).toBeFocused();
  await expect(panel.getByRole('status')).toHaveText('2 endroits proposés', { timeout: 60_000 });
  await expect(panel).toContainText('LEFEBVRE Simone 12/03/1961');
  await expect(panel).toContainText('IPP 7700421 CHU LILLE');
  await shots(page, 'texte-incruste');
  await expect(page.locator('.burned-in-box').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Noircir les 2 endroits' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('Rien à proposer.');

  const films = await exported(page, /Films DICOM/, '1 fichier à exporter.');

  // 16-bit pixels stand as they are in the archive; those of letters were 4095, which no bone is.
  const white = Buffer.from(Uint16Array.from({ length: 3 }, () => 4095).buffer);
  expect(Buffer.from(bytes).includes(white)).toBe(true);
  expect(films.bytes.includes(white)).toBe(false);
});
