/** Two people read the same films at two workstations without a server, each without seeing the other, and a third settles. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { drop } from './support/films.ts';
import { manyFilms } from './support/manyFilms.ts';
import { guidePicture, shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';
import { trialLog } from './support/trialLog.ts';
import { withoutModel } from './support/withoutModel.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog');
const blind = (page: Page): Locator => page.getByRole('region', { name: 'Lecture en double, à l’aveugle' });
const searchPanel = (page: Page): Locator => page.getByRole('region', { name: 'Recherche' });
const film = (page: Page): Locator => page.getByRole('application', { name: 'Film en lecture' });

async function openFilms(page: Page): Promise<void> {
  await drop(page, manyFilms(2));
  await expect(page.getByText(/Zoom\s\d+/)).toBeVisible();
}

async function sayWhoAnnotates(page: Page, name: string, isSenior = false): Promise<void> {
  await film(page).focus();
  await page.keyboard.press('Shift+U');
  await dialog(page).getByRole('textbox', { name: 'Nom' }).fill(name);
  if (isSenior)
    await dialog(page)
      .getByLabel(/Relecteur référent/)
      .check();
  await dialog(page).getByRole('textbox', { name: 'Nom' }).press('Enter');
  await expect(dialog(page).getByRole('radio', { name })).toBeChecked();
  if (isSenior) await shots(page, 'lecture-double-1-auteurs');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner').getByRole('button', { name })).toBeVisible();
}

async function exportedLog(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Exporter…' }).click();
  await dialog(page)
    .getByRole('radio', { name: /Journal d’Osselet/ })
    .check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Enregistrer le fichier' }).click(),
  ]);
  return readFile(await download.path());
}

/** The dialog that tells what came in stays open. */
async function takeLog(page: Page, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Exporter…' }).click();
  await dialog(page).getByRole('button', { name: 'Importer…' }).click();
  const name = 'journal.jsonl';
  await dialog(page).getByLabel('Choisir un fichier…').setInputFiles({ name, mimeType: '', buffer });
  await dialog(page).getByRole('button', { name: 'Ajouter au journal' }).click();
  await expect(dialog(page).getByRole('status')).toContainText(/ajoutées?\./);
}

/** Of two films one is still to be read: a place among the films that answer a sentence would say what the model sees. */
async function searchSaysNothingOfTheOther(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Question' }).fill('fracture');
  await searchPanel(page).getByRole('button', { name: 'Films répondant au texte' }).click();
  await expect(searchPanel(page).getByRole('listitem')).toHaveCount(1);
  await expect(searchPanel(page)).toContainText(
    '1 film n’est pas classé : il attend que vous disiez d’abord',
  );
  await searchPanel(page).scrollIntoViewIfNeeded();
  await shots(page, 'lecture-double-2-recherche');
}

/** The first reader said of two films whether they are fractured; sixty more came with the other log. */
async function countsSayNothing(page: Page): Promise<void> {
  await film(page).focus();
  await page.keyboard.press('Shift+J');
  await expect(dialog(page)).toContainText('2 films attendent votre lecture à l’aveugle');
  await shots(page, 'lecture-double-3-tetes');
  await page.keyboard.press('Escape');
}

test('two people read blind at two workstations, see how far they agree, and a senior settles', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  await page.goto('/');
  await openFilms(page);
  await sayWhoAnnotates(page, 'Anne Dubois');

  await test.step('the first reader makes a list that two people read, and reads it without the model', async () => {
    await expect(page.getByText('Calcul sur le processeur')).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Shift+R');
    await dialog(page).getByLabel('Choix des films').selectOption('random');
    await dialog(page).getByLabel('Part donnée à deux lecteurs, à l’aveugle').selectOption('1');
    await shots(page, 'lecture-double-2-liste');
    await dialog(page).getByLabel('Graine du tirage').press('Enter');
    await expect(dialog(page)).toHaveCount(0, { timeout: 60_000 });
    for (const key of ['e', ';']) {
      if (key === ';') await page.keyboard.press(key);
      await film(page).focus();
      await expect(blind(page)).toBeVisible();
      await expect(page.locator('.app-machine')).toHaveCount(0);
      await page.keyboard.press('e');
      await expect(page.getByRole('button', { name: 'oui' }).and(page.locator(':focus'))).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(blind(page)).toHaveCount(0);
      if (key === 'e') await searchSaysNothingOfTheOther(page);
      await film(page).focus();
    }
    await expect(searchPanel(page)).not.toContainText('n’est pas classé');
    await expect(searchPanel(page).getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('region', { name: 'Relecture' })).toContainText('2 sur 2');
  });
  const log = await exportedLog(page);

  const context = await browser.newContext({ locale: 'fr-FR' });
  const other = await context.newPage();
  await withoutModel(other);
  await other.goto('/');
  await openFilms(other);
  await sayWhoAnnotates(other, 'Zoé Lefèvre');
  const findings = other.getByRole('region', { name: 'Constatations d’un lecteur' });

  await test.step('the second reader has the first one’s log, and sees nothing of it before they speak', async () => {
    await takeLog(other, await trialLog(60));
    await other.keyboard.press('Escape');
    await takeLog(other, log);
    await expect(dialog(other)).toContainText('2 films attendent votre lecture à l’aveugle.');
    await shots(other, 'lecture-double-3-attendus');
    await dialog(other).getByRole('button', { name: 'Lire ceux qui m’attendent' }).click();
    await expect(other.getByRole('region', { name: 'Relecture' })).toContainText('0 sur 2');
    await expect(blind(other)).toBeVisible();
    await expect(other.getByText('Anne Dubois')).toHaveCount(0);
    await findings.locator('summary').first().click();
    await shots(other, 'lecture-double-3-aveugle');
    await countsSayNothing(other);
    await findings
      .getByRole('group', { name: 'fracture', exact: true })
      .getByRole('button', { name: 'non', exact: true })
      .click();
    await expect(blind(other)).toHaveCount(0);
    await expect(other.getByText('Anne Dubois').first()).toBeVisible();
    await expect(other.getByRole('region', { name: 'Relecture' })).toContainText('1 sur 2');
  });

  await test.step('agreement is shown with its interval, and leads to what is left to settle', async () => {
    await other.keyboard.press('Control+k');
    await dialog(other).getByRole('combobox').fill('accord entre');
    await other.keyboard.press('Enter');
    const row = dialog(other).getByRole('row', { name: /^fracture/ });
    // The film was on screen, with what the model says, before it was given to two: it was not read blind.
    await expect(row).toContainText('61 dont 60 à l’aveugle');
    await expect(row).toContainText(/κ de Cohen 0,\d\d de 0,\d\d à 0,\d\d/);
    await shots(other, 'lecture-double-4-accord');
    await guidePicture(dialog(other), 'accord');
    await dialog(other)
      .getByRole('button', { name: /^fracture · film-00/ })
      .click();
  });

  await test.step('the board tells how far, how fast and with what answers, and its plots leave as files', async () => {
    await other.keyboard.press('Control+k');
    await dialog(other).getByRole('combobox').fill('avancement');
    await other.keyboard.press('Enter');
    const board = dialog(other);
    // Of the list in reading first.
    await expect(board.getByRole('definition').first()).toHaveText('2');
    await board.getByRole('combobox', { name: 'Films' }).selectOption('all');
    await expect(board.getByRole('definition').first()).toHaveText('62');
    await expect(board.getByRole('row', { name: /^Anne Dubois 62/ })).toBeVisible();
    await expect(board.getByRole('img', { name: /^Accord au fil du temps : fracture/ })).toBeVisible();
    await shots(other, 'avancement-1');
    await guidePicture(board, 'avancement');
    const days = board.getByRole('figure', { name: 'Films lus, jour par jour' });
    await days.getByText('Les nombres').click();
    await expect(days.getByRole('row', { name: /^2026-11-03 40/ })).toBeVisible();
    const saved: Buffer[] = [];
    for (const form of ['SVG', 'PNG', 'CSV']) {
      const download = other.waitForEvent('download');
      await days.getByRole('button', { name: form }).click();
      saved.push(await readFile(await (await download).path()));
    }
    const [svg, png, csv] = saved.map((file) => file.toString('latin1'));
    expect(svg).toContain('fill="#ffffff"');
    expect(png?.slice(1, 4)).toBe('PNG');
    expect(csv).toContain(';40;');
    expect(saved.join('')).not.toMatch(/Dubois|Lef|film-00/);
    const { violations } = await new AxeBuilder({ page: other }).include('dialog').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await other.keyboard.press('Escape');
  });

  await test.step('a senior settles; both statements stay in the log', async () => {
    await sayWhoAnnotates(other, 'Paul Martin', true);
    const panel = other.getByRole('region', { name: 'Désaccords entre lecteurs' });
    await shots(other, 'lecture-double-5-desaccord');
    await panel.getByRole('button', { name: /Retenir.*présence/ }).click();
    await expect(panel).toContainText('Tranché');
    await expect(panel).toContainText('Paul Martin');
    const history = other.getByRole('region', { name: 'Avis et tracés sur ce film' });
    await expect(history.getByRole('listitem')).toHaveCount(3);
    await history.scrollIntoViewIfNeeded();
    await shots(other, 'lecture-double-6-tranche');
  });

  await test.step('what is sent back with a reason waits for its author, who maintains it with a note', async () => {
    const panel = other.getByRole('region', { name: 'Renvois pour correction' });
    await panel.getByText('Renvoyer pour correction…').click();
    await panel.getByLabel('Quoi, et à qui').selectOption({ label: 'fracture · Zoé Lefèvre' });
    await panel.getByLabel('Raison du renvoi').fill('regardez la corticale dorsale');
    await panel.getByRole('button', { name: 'Renvoyer', exact: true }).click();
    await expect(panel).toContainText('à reprendre');
    await sayWhoAnnotates(other, 'Zoé Lefèvre');
    await other.keyboard.press('Control+k');
    await dialog(other).getByRole('combobox').fill('renvoyé pour');
    await other.keyboard.press('Enter');
    await expect(dialog(other)).toContainText('regardez la corticale dorsale');
    await expect(dialog(other)).toContainText('Paul Martin');
    await shots(other, 'renvoi-1-a-reprendre');
    await dialog(other)
      .getByRole('button', { name: /^film-00/ })
      .click();
    await panel.getByLabel('Pourquoi vous maintenez').fill('vu de profil');
    await panel.getByRole('button', { name: 'Je maintiens' }).click();
    await expect(panel).toContainText('maintenu');
    await panel.scrollIntoViewIfNeeded();
    await shots(other, 'renvoi-2-maintenu');
    const { violations } = await new AxeBuilder({ page: other }).include('.app-assistant').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
  await context.close();
});
