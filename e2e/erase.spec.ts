import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { uidFrom } from '../src/dicom/index.ts';
import { dumpOf } from './support/dump.ts';
import { drop } from './support/films.ts';
import { filmOf } from './support/patients.ts';
import { shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';

const zoe = { name: 'LEFEVRE^Zoe', id: 'P8001', birthDate: '19600201' };
const paul = { name: 'MARTIN^Paul', id: 'P8002', birthDate: '19710312' };
const films = [
  filmOf({ name: 'zoe-droite', patient: zoe, date: '20260105', side: 'R', seed: 1 }),
  filmOf({ name: 'zoe-gauche', patient: zoe, date: '20260105', side: 'L', seed: 2 }),
  filmOf({ name: 'paul-droite', patient: paul, date: '20260106', side: 'R', seed: 3 }),
];
/** By which a film or a patient could be found: UID, file names, names, numbers. */
const traces = ['zoe-droite', 'zoe-gauche', uidFrom('journey zoe-droite'), 'LEFEVRE', 'P8001', '19600201'];

/** The picker of files, which no script can answer, gives a real file of the browser's own folder. */
function pickInPrivateFolder(): void {
  Object.assign(window, {
    showSaveFilePicker: async ({ suggestedName }: { readonly suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
  });
}

const options = (page: Page) => page.getByRole('listbox', { name: 'Films' }).getByRole('option');
const settled = async (page: Page, count: number) => {
  await expect(options(page)).toHaveCount(count);
  await expect(page.locator('.catalogue-status')).toHaveCount(0);
};

async function annotate(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Question' }).fill('fracture');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Confirmer/ }).click();
  await expect(page.getByText(/^(Enregistré|Noté pour cette session)/)).toBeVisible();
}

async function openPrivacy(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Osselet' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('confidentialité');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Confidentialité' })).toBeVisible();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

test('a patient is erased by keyboard: films, copies and annotations leave this tab, the other one and the disk', async ({
  page,
  context,
}) => {
  const shot = (step: string) => shots(page, `effacer-${step}`);
  await page.addInitScript(pickInPrivateFolder);
  await page.goto('/');
  await page.getByRole('button', { name: 'Films gardés…' }).click();
  await page.getByRole('checkbox', { name: 'Garder une copie locale des films' }).check();
  await page.getByRole('button', { name: 'Choisir le fichier…' }).click();
  await expect(page.getByText(/^Sauvegarde\s: à jour à \d/)).toHaveCount(2);
  await expectAccessible(page);
  await shot('0-sauvegarde');
  await page.keyboard.press('Escape');
  await drop(page, films);
  await settled(page, 3);
  await options(page).filter({ hasText: 'zoe-droite' }).click();
  await annotate(page);
  const backedUp = /file \/osselet-sauvegarde.*"events":1,.*"filmKey"/s;
  await expect.poll(() => dumpOf(page)).toMatch(backedUp);
  const before = await dumpOf(page);
  for (const trace of traces) expect(before).toContain(trace);
  const other = await context.newPage();
  await other.goto('/');
  await expect(options(other)).toHaveCount(3);

  await test.step('what one tab says, and takes back, the other shows at once', async () => {
    await options(other).filter({ hasText: 'zoe-droite' }).click();
    const said = other.getByRole('region', { name: 'Avis et tracés sur ce film' });
    await expect(said).toContainText('fracture');
    await expect(said).not.toContainText('annulé');
    await page.getByRole('application', { name: 'Film en lecture' }).press('Control+z');
    await expect(said).toContainText('annulé');
    await page.getByRole('application', { name: 'Film en lecture' }).press('Control+Shift+z');
    await expect(said).not.toContainText('annulé');
  });

  await test.step('what is kept is told by patient, the one on screen by name', async () => {
    await page.bringToFront();
    await openPrivacy(page);
    const row = page.getByRole('row', { name: /LEFEVRE Zoe \(P8001\)/ });
    await expect(row).toContainText('à l’écran');
    await expect(row.getByRole('cell')).toHaveText(['2', '3', '2', '2', /2026/, 'Effacer…']);
    await expect(page.getByText(/^Aucune requête hors de cette origine/)).toBeVisible();
    await expectAccessible(page);
    await shot('1-confidentialite');
  });

  await test.step('it is asked once more, with the numbers, and the way back has the focus', async () => {
    const erase = page.getByRole('button', { name: 'Effacer : LEFEVRE Zoe (P8001)' });
    for (let step = 0; step < 10; step++) {
      if (await erase.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Ne rien effacer' })).toBeFocused();
    await expect(page.getByRole('dialog')).toContainText('2 films');
    await expect(page.getByRole('dialog')).toContainText('1 de ces films est annoté');
    await expectAccessible(page);
    await shot('2-confirmer');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 films effacés de ce poste.')).toBeVisible();
    await shot('3-efface');
  });

  await test.step('nothing of the patient is left, here or in the other tab', async () => {
    await page.keyboard.press('Escape');
    await expect(options(page)).toHaveCount(1);
    await expect(options(other)).toHaveCount(1);
    await expect.poll(() => dumpOf(page)).not.toMatch(/file \/osselet-sauvegarde.*"filmKey"/s);
    const after = await dumpOf(page);
    for (const trace of traces) expect(after).not.toContain(trace);
    expect(after).toContain('paul-droite');
    await other.close();
  });

  await test.step('after a reload the patient who stays has a number, and the erasure is on record', async () => {
    await page.reload();
    await expect(options(page)).toHaveCount(1);
    await expect(page.getByText(/^Sauvegarde\s: à jour/)).toBeVisible();
    await page.getByRole('button', { name: 'Rien ne quitte ce poste' }).click();
    await expect(page.getByRole('row', { name: /Patient n°\s1/ })).toBeVisible();
    await expect(page.getByText(/^N°\s1, .*par patient\s: 2 films, 3 annotations/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Par identifiant de patient' }).fill('P8002');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('1 film');
    await page.keyboard.press('Escape');
    await shot('4-apres');
  });
});

test('in session mode nothing of a film is kept once the tab is reloaded, and every request is listed', async ({
  page,
  guard,
}) => {
  await page.goto('/');
  await openPrivacy(page);
  await page.getByRole('button', { name: 'Passer en mode session' }).click();
  await expect(page.getByText('Mode session : rien n’est gardé')).toBeVisible();

  await drop(page, films);
  await settled(page, 3);
  await annotate(page);
  await shots(page, 'mode-session');
  await expect(page.getByText(/^Noté pour cette session/)).toBeVisible();
  const during = await dumpOf(page);
  for (const trace of traces) expect(during).not.toContain(trace);
  await openPrivacy(page);
  await page.getByText(/^Toutes les requêtes/).click();
  const asked = guard.requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).pathname);
  const unlisted = async () => {
    const listed = await page.locator('td.app-privacy-code').allInnerTexts();
    return asked.filter((path) => !listed.includes(path));
  };
  await expect.poll(unlisted).toEqual([]);
  await page.reload();

  await expect(page.getByText('Mode session : rien n’est gardé')).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  const after = await dumpOf(page);
  for (const trace of traces) expect(after).not.toContain(trace);
  expect(after).not.toMatch(/database events: \[\{|file \/copies/);
});
