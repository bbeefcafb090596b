import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { partsOf } from '../src/heads/training/split.ts';
import { giveFolder } from './support/folder.ts';
import { manyFilms, manyFilmUid, manyStudyUid } from './support/manyFilms.ts';
import { guidePicture, shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';

const isLong = process.env.OSSELET_LONG === '1';
/** A difference that the model sees: the films that stand upside down are said to be fractured. */
const isFractured = (at: number): boolean => Math.floor(at / 4) % 4 >= 2;
const places = chosenPlaces();
/** The last are answered by hand, film by film, once a first head was learned. */
const byHand = isLong ? 10 : 2;

/**
 * Of each kind so many films that a head can be learned and measured, and no more: each goes through the network. A film
 * that was drawn is set aside or not by its study, so which ones are is known beforehand.
 */
function chosenPlaces(): number[] {
  if (isLong) return Array.from({ length: 60 }, (_, at) => at);
  const all = Array.from({ length: 60 }, (_, at) => at);
  const patients = all.map((at) => `study ${manyStudyUid(at)}`);
  const parts = partsOf({ patients, isEvaluation: all.map(() => false), isLabelled: () => true }, 1);
  const some = (rows: Int32Array, wanted: boolean, count: number) =>
    [...rows].filter((at) => isFractured(at) === wanted).slice(0, count);
  const of = (wanted: boolean) => [...some(parts.heldOut, wanted, 3), ...some(parts.learning, wanted, 9)];
  const [fractured, others] = [of(true), of(false)];
  return fractured.flatMap((at, rank) => [at, others[rank]!]);
}

function tableOf(films: readonly number[]): string {
  const lines = films.map((at) => `${manyFilmUid(at)},fracture,${isFractured(at) ? 'present' : 'absent'}`);
  return ['sop_instance_uid,finding,value', ...lines].join('\n');
}

test('un lecteur apprend une tête de ses réponses, la corrige, la remplace et revient en arrière', async ({
  page,
}) => {
  test.setTimeout(places.length * 6_000 + 150_000);
  const all = manyFilms(60, { isNameless: true });
  const dialog = page.getByRole('dialog');
  const film = page.getByRole('application', { name: 'Film en lecture' });
  const train = dialog.getByRole('button', { name: 'Apprendre', exact: true });
  const answer = page.getByRole('group', { name: 'Tête apprise : fracture (fantômes)' });
  await giveFolder(
    page,
    places.map((at) => all[at]!),
  );
  await page.getByRole('button', { name: 'Ouvrir un dossier' }).first().click();
  await expect(film).toBeVisible();
  const openHeads = async (): Promise<void> => {
    await film.focus();
    await page.keyboard.press('Shift+J');
    await expect(dialog).toBeVisible();
  };

  await test.step('the answers of a table are learned from; of a finding without any it is said how many are missing', async () => {
    const bar = page.getByRole('progressbar', { name: /^Indexation/ });
    await expect(bar).toBeVisible();
    await expect(bar).toHaveCount(0, { timeout: places.length * 3_000 + 30_000 });
    // A table speaks of the films of the list: all are read by now.
    await importTable(page, tableOf(places.slice(0, -byHand)));
    await openHeads();
    await dialog.getByLabel('Tâche').selectOption('dislocation');
    await train.click();
    await expect(dialog.getByRole('alert')).toContainText('« luxation » présent : 15 films de plus');
    await dialog.getByLabel('Tâche').selectOption('fracture');
    await expect(dialog.getByLabel('Tâche')).toContainText(
      `fracture : ${String(places.length - byHand)} films`,
    );
    await train.click();
    await expect(dialog.getByText('Version 1 gardée.')).toBeVisible({ timeout: 30_000 });
    await expect(dialog.getByText(`${String(places.length - byHand)} films étiquetés`)).toBeVisible();
    await expect(dialog.getByRole('row', { name: /^AUROC/ })).toContainText(/\d,\d\d \[/);
    await expect(dialog.getByText('rien à comparer')).toBeVisible();
    await expect(dialog.getByRole('img', { name: /Annoncé contre observé/ })).toBeVisible();
    await shots(page, 'tetes-1-mesures');
    await guidePicture(page, 'tetes');
    const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  await test.step('it answers once it was put in use, with its version, its model and its figures', async () => {
    await expect(answer).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Utiliser cette version' }).click();
    await page.keyboard.press('Escape');
    await expect(answer).toContainText('tête version 1, sur le modèle osselet-mini 2');
    await expect(answer).toContainText(/probabilité calibrée \d+/);
    await shots(page, 'tetes-2-reponse');
  });

  await test.step('under « Lire d’abord » it waits for the reader', async () => {
    await choose(page, all[places.at(-1)!]!.name);
    await expect(answer).toBeVisible();
    await page.getByRole('checkbox', { name: 'Lire d’abord' }).check();
    await expect(answer).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Lire d’abord' }).uncheck();
    await expect(answer).toBeVisible();
  });

  await test.step('more answers make a version that is compared with the one in use, and replaces it by a click', async () => {
    for (const at of places.slice(-byHand)) await state(page, all[at]!.name, isFractured(at));
    await openHeads();
    await train.click();
    await expect(dialog.getByText('Version 2 gardée.')).toBeVisible({ timeout: 30_000 });
    await expect(dialog.getByText('Contre la version 1, alors en service')).toBeVisible();
    await shots(page, 'tetes-3-comparaison');
    await dialog.getByRole('region', { name: 'Raccourcis' }).scrollIntoViewIfNeeded();
    await shots(page, 'tetes-4-bas-du-rapport');
    await dialog.getByRole('button', { name: 'Utiliser cette version' }).click();
    await expect(dialog.getByRole('row', { name: /^Version 2/ })).toContainText('en service');
  });

  await test.step('one click goes back, and a reload keeps what was chosen', async () => {
    await dialog.getByRole('button', { name: 'Revenir à cette version' }).click();
    await expect(dialog.getByRole('row', { name: /^Version 1/ })).toContainText('en service');
    await page.keyboard.press('Escape');
    await expect(answer).toContainText('tête version 1');
    await page.reload();
    await expect(page.getByText('fichier à rouvrir').first()).toBeVisible();
    await page.keyboard.press('Shift+J');
    await expect(dialog.getByRole('row', { name: /^Version 1/ })).toContainText('en service');
    await expect(dialog.getByRole('row', { name: /^Version 2/ })).toContainText('Utiliser cette version');
  });
});

async function importTable(page: Page, text: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+k');
  await dialog.getByRole('combobox').fill('Importer des annotations');
  await page.keyboard.press('Enter');
  const chosen = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choisir un fichier…' }).click();
  await (await chosen).setFiles({ name: 'avis.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await dialog.getByRole('button', { name: 'Ajouter aux films' }).click();
  await expect(dialog.getByRole('status')).toContainText('annotations ajoutées.');
  await page.keyboard.press('Escape');
}

/** Of 60 films the list draws those in view only. */
async function choose(page: Page, fileName: string): Promise<void> {
  const filter = page.getByPlaceholder(/^Filtrer/);
  await filter.fill(fileName);
  await page.getByRole('listbox', { name: 'Films' }).getByRole('option', { name: fileName }).click();
  await filter.fill('');
}

/** In the row of the finding, as a reader does. */
async function state(page: Page, fileName: string, isPresent: boolean): Promise<void> {
  await choose(page, fileName);
  const findings = page.getByRole('region', { name: 'Constatations d’un lecteur' });
  const button = findings
    .getByRole('group', { name: 'fracture', exact: true })
    .getByRole('button', { name: isPresent ? 'oui' : 'non', exact: true });
  if (!(await button.isVisible())) await findings.locator('summary').first().click();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}
