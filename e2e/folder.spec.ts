/** Folders, discs and archives as they come from a file manager: a real drop of what lies on disk. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { hasTool, runTool } from './fixtures/tools.ts';
import { drop, phantoms } from './support/films.ts';
import { shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';
import { withoutModel } from './support/withoutModel.ts';

const conformance = path.resolve(import.meta.dirname, '../../shared/data/dicom-conformance');
const text = new TextEncoder().encode('Ceci n’est pas un film.');

const made: string[] = [];
test.afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function aFolder(name: string, files: Readonly<Record<string, Uint8Array>>): string {
  const outer = mkdtempSync(path.join(tmpdir(), 'osselet-'));
  made.push(outer);
  const folder = path.join(outer, name);
  for (const [place, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
    writeFileSync(path.join(folder, place), bytes);
  }
  return folder;
}

/** What a file manager does when folders are let go over the page: the browser walks them itself. */
async function dropFromDisk(page: Page, ...files: string[]): Promise<void> {
  // Three events are all there are here: where what is under the pointer changes between them, no drop follows.
  await expect(page.getByRole('main')).toBeVisible();
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
}

const options = (page: Page) => page.getByRole('listbox', { name: 'Films' }).getByRole('option');
const refusals = (page: Page) => page.getByRole('list', { name: 'Fichiers refusés' });

test('a dropped folder gives its films; noise is counted in one line, and what could have been a film is refused by name', async ({
  page,
}) => {
  const [first, second, third] = phantoms(1, 2, 3);
  const folder = aFolder('étude', {
    'S1/IM1': first!.bytes,
    'S1/IM2': second!.bytes,
    'S2/IM3.dcm': third!.bytes.slice(0, 200_000),
    'S2/IM4': text,
    '.DS_Store': text,
    'autorun.inf': text,
    'VISIONNEUSE/lisez-moi.txt': text,
    'VISIONNEUSE/viewer.exe': text,
  });
  await withoutModel(page);
  await page.goto('/');

  await dropFromDisk(page, folder);

  await expect(options(page)).toHaveCount(2);
  await expect(refusals(page).getByRole('listitem')).toHaveCount(2);
  await expect(refusals(page)).toContainText('« IM3.dcm » est incomplet');
  await expect(refusals(page)).toContainText('« IM4 » n’est ni un fichier DICOM');
  const aside = page.getByText('4 fichiers qui ne sont pas des films');
  await expect(aside).toBeVisible();
  await aside.click();
  await expect(page.getByText('.DS_Store')).toBeVisible();
  await shots(page, 'dossier');
  await page.getByRole('button', { name: 'Retirer ces fichiers' }).click();
  await expect(aside).toHaveCount(0);
});

test('the conformance set is dropped whole, with bad files beside it', async ({ page }) => {
  test.skip(!existsSync(conformance), 'needs ../shared/data/dicom-conformance');
  const bad = aFolder('mauvais', { 'coupé.dcm': phantoms(1)[0]!.bytes.slice(0, 5_000), 'notice.pdf': text });
  await withoutModel(page);
  await page.goto('/');

  await dropFromDisk(page, conformance, bad);

  // The bad folder was dropped last: when it is told of, all others are.
  await expect(refusals(page)).toContainText('« coupé.dcm »', { timeout: 150_000 });
  await expect(page.getByText('2 fichiers qui ne sont pas des films')).toBeVisible();
  await expect.poll(() => page.locator('.film-viewport').count()).toBeGreaterThan(0);
  await shots(page, 'dossier-conformite');
});

test('a disc with its DICOMDIR: its films are read, the one it lists that is missing is named', async ({
  page,
}) => {
  test.skip(!hasTool('dcmmkdir'), 'needs dcmtk');
  const films = phantoms(1, 2, 3);
  const disc = aFolder(
    'CD',
    Object.fromEntries(films.map(({ bytes }, at) => [`IMAGES/IM${String(at + 1)}`, bytes])),
  );
  const made = runTool('dcmmkdir', ['-Pgp', '+r', '+id', disc, '+D', path.join(disc, 'DICOMDIR')]);
  expect(made.status, made.output).toBe(0);
  mkdirSync(path.join(disc, 'VIEWER'));
  cpSync(
    path.resolve(import.meta.dirname, '../docs/images/accueil.png'),
    path.join(disc, 'VIEWER/ACCUEIL.PNG'),
  );
  rmSync(path.join(disc, 'IMAGES/IM2'));
  await withoutModel(page);
  await page.goto('/');

  await dropFromDisk(page, disc);

  await expect(options(page)).toHaveCount(2);
  await expect(refusals(page).getByRole('listitem')).toHaveCount(1);
  await expect(refusals(page)).toContainText(
    '« IMAGES/IM2 » est listé dans DICOMDIR, mais absent du support',
  );
  await expect(page.getByText('1 fichier qui n’est pas un film')).toBeVisible();
  await shots(page, 'dicomdir');
});

test('an archive is opened where it stands; a film of it is put on screen and answered about', async ({
  page,
}) => {
  const [first, second] = phantoms(1, 2);
  const bytes = zipSync({ 'IMAGES/IM1': first!.bytes, 'IMAGES/IM2': second!.bytes, 'lisez-moi.txt': text });
  await page.goto('/');

  await drop(page, [{ name: 'examen.zip', bytes }]);

  await expect(options(page)).toHaveCount(2);
  await expect(page.locator('.film-viewport').getByText('examen.zip/IMAGES/IM1')).toBeVisible();
  await expect(page.getByText('1 fichier qui n’est pas un film')).toBeVisible();
  await options(page).last().click();
  await expect(page.locator('.film-viewport').getByText('examen.zip/IMAGES/IM2')).toBeVisible();
  await page.screenshot({ path: 'test-results/archive.png' });
});
