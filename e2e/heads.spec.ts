import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { TRAINING, trainingTruths } from '../src/phantom/index.ts';
import { guidePicture, shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';

const isLong = process.env.OSSELET_LONG === '1';
/** The first 24 are enough for a head of fractures; drawing is stopped a little later, since films open side by side. */
const wanted = isLong ? TRAINING.length : 26;
/** Corrected by hand, film by film; of the first ones the reader does not believe what was drawn. */
const corrected = isLong ? TRAINING.length : 2;
const disbelieved = 2;

const fractured = [...trainingTruths().values()].map(({ isFractured }) => isFractured);
const nameOf = (at: number): string =>
  `entrainement-${String(TRAINING[at]!.patient).padStart(2, '0')}-${String((at % 2) + 1)}.dcm`;

test('un lecteur apprend des têtes des films d’entraînement, les corrige, remplace et revient en arrière', async ({
  page,
}) => {
  test.setTimeout(wanted * 8_000 + corrected * 4_000 + 150_000);
  const dialog = page.getByRole('dialog');
  const film = page.getByRole('application', { name: 'Film en lecture' });
  const train = dialog.getByRole('button', { name: 'Apprendre', exact: true });
  const task = dialog.getByLabel('Tâche');
  const answer = page.getByRole('group', { name: 'Tête apprise : fracture (fantômes)' });
  const openHeads = async (): Promise<void> => {
    await film.focus();
    await page.keyboard.press('Shift+J');
    await expect(dialog).toBeVisible();
  };
  let films = 0;

  await test.step('the training films come in one click, and drawing them can be stopped', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Films d’entraînement (synthétiques)' }).click();
    await expect(film).toBeVisible();
    const opening = page.locator('.catalogue-opening progress');
    if (!isLong) {
      const done = async () => Number((await opening.getAttribute('value')) ?? '0');
      await expect.poll(done, { timeout: wanted * 4_000, intervals: [200] }).toBeGreaterThanOrEqual(wanted);
      await page.locator('.catalogue-opening').getByRole('button', { name: 'Arrêter' }).click();
    }
    await expect(opening).toHaveCount(0, { timeout: wanted * 4_000 });
    const indexing = page.getByRole('progressbar', { name: /^Indexation/ });
    await expect(indexing).toHaveCount(0, { timeout: wanted * 4_000 });
  });

  await test.step('of a finding without answers it is said how many are missing; the known ones come in one click', async () => {
    await openHeads();
    await task.selectOption('dislocation');
    await train.click();
    await expect(dialog.getByRole('alert')).toContainText('« luxation » présent : 15 films de plus');
    const known = dialog.getByRole('region', { name: 'Réponses de démonstration' });
    films = Number(/(\d+) films/.exec((await known.textContent()) ?? '')?.[1]);
    expect(films).toBeGreaterThanOrEqual(wanted);
    await known.getByRole('button', { name: 'Réponses de démonstration' }).click();
    await expect(known).toContainText(/\d+ réponses ajoutées/);
    await expect(task).toContainText(`fracture : ${String(films)} films`);
    await task.selectOption('fracture');
    await train.click();
    await expect(dialog.getByText('Version 1 gardée.')).toBeVisible({ timeout: 30_000 });
    // One that was being read when drawing was stopped may have no vector.
    await expect(dialog.getByText(/\d\d films étiquetés/)).toBeVisible();
    await expect(dialog.getByRole('row', { name: /^AUROC/ })).toContainText(/\d,\d\d \[/);
    await expect(dialog.getByText('rien à comparer')).toBeVisible();
    await expect(dialog.getByText('Départ par les phrases du modèle (utilisé)')).toBeVisible();
    await expect(dialog.getByRole('img', { name: /Annoncé contre observé/ })).toBeVisible();
    await shots(page, 'tetes-1-mesures');
    await guidePicture(page, 'tetes');
    const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  await test.step('a hospital’s own labels come in, and both findings are learned by one head, which says of each what it is worth', async () => {
    await page.keyboard.press('Escape');
    await takeTable(page, ofAnotherFinding(films));
    await openHeads();
    await task.selectOption('together/');
    await expect(train).toBeDisabled();
    for (const finding of ['fracture', 'luxation'])
      await dialog
        .getByRole('checkbox', { name: new RegExp(`^${finding} : ${String(films)} films`) })
        .check();
    await train.click();
    await expect(dialog.getByText('Version 1 gardée.')).toBeVisible({ timeout: 30_000 });
    await expect(dialog.getByRole('table', { name: 'luxation' })).toContainText('AUROC');
    await shots(page, 'tetes-1-plusieurs');
    await task.selectOption('fracture');
  });

  await test.step('it answers once it was put in use, with its version, its model and its figures', async () => {
    await expect(answer).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Utiliser cette version' }).click();
    await page.keyboard.press('Escape');
    await expect(answer).toContainText('tête version 1, sur le modèle osselet-mini 2');
    await expect(answer).toContainText(/(probabilité calibrée|score) \d/);
    await shots(page, 'tetes-2-reponse');
  });

  await test.step('under « Lire d’abord » it waits for the reader', async () => {
    await page.getByRole('checkbox', { name: 'Lire d’abord' }).check();
    await choose(page, nameOf(1));
    await expect(answer).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Lire d’abord' }).uncheck();
    await expect(answer).toBeVisible();
  });

  await test.step('corrections make a version that is compared with the one in use, and replaces it by a click', async () => {
    for (let at = 0; at < corrected; at += 1)
      await state(page, nameOf(at), fractured[at] !== at < disbelieved);
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

  if (isLong)
    await test.step('grades and bone ages are learned from films that are not open, their patients’ sex included', async () => {
      await learn('kellgren-lawrence');
      await expect(dialog.getByRole('row', { name: /^Kappa quadratique/ })).toContainText(/\d,\d\d \[/);
      await shots(page, 'tetes-5-grades');
      await task.selectOption('bone-age');
      await dialog.getByLabel('Le sexe du patient aide').check();
      await learn('bone-age');
      await expect(dialog.getByRole('row', { name: /^Erreur absolue moyenne/ })).toContainText(/mois \[/);
      await expect(dialog.getByText('28 films étiquetés')).toBeVisible();
      await shots(page, 'tetes-6-age');
    });

  /** The engine may still be starting. */
  async function learn(term: string): Promise<void> {
    await task.selectOption(term);
    await expect(async () => {
      await train.click();
      await expect(dialog.getByText('Version 1 gardée.')).toBeVisible({ timeout: 10_000 });
    }).toPass({ timeout: 90_000 });
  }
});

/** One film more than there are: the preview says which ones are not in the list. */
function ofAnotherFinding(films: number): Buffer {
  const lines = fractured
    .slice(0, films)
    .map((isFractured, at) => `${nameOf(at)},luxation,${isFractured ? 'non' : 'oui'},service`);
  return Buffer.from(
    ['file_name,finding,value,author', ...lines, 'ailleurs.dcm,luxation,oui,service'].join('\n'),
  );
}

async function takeTable(page: Page, buffer: Buffer): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Exporter…' }).click();
  await dialog.getByRole('button', { name: 'Importer…' }).click();
  await dialog
    .getByLabel('Choisir un fichier…')
    .setInputFiles({ name: 'service.csv', mimeType: 'text/csv', buffer });
  await expect(dialog.getByRole('status')).toContainText('ailleurs.dcm');
  await shots(page, 'tetes-0-etiquettes-du-service');
  await dialog.getByRole('button', { name: 'Ajouter aux films' }).click();
  await expect(dialog.getByRole('status')).toContainText(/ajoutées?\.$/);
  await page.keyboard.press('Escape');
}

/** Of many films the list draws those in view only. */
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
