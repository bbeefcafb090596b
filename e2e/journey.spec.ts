import type { Page } from '@playwright/test';
import { drop, fracAtlasFilms, hasFracAtlas, phantoms, type NamedBytes } from './support/films.ts';
import { expect, test } from './support/test.ts';

/** Drop, see, ask, map, search, confirm, reload: the whole way of one film, by mouse and keyboard. */
async function wholeWay(page: Page, films: readonly NamedBytes[], name: string): Promise<void> {
  const shot = (step: string) => page.screenshot({ path: `test-results/${name}-${step}.png` });
  const options = page.getByRole('listbox', { name: 'Films' }).getByRole('option');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Déposez une radiographie osseuse ici' })).toBeVisible();
  await shot('0-accueil');

  await test.step('drop and see', async () => {
    await drop(page, films);
    await expect(options).toHaveCount(films.length);
    await expect.poll(() => brightShare(page)).toBeGreaterThan(0.02);
    await expect(page.getByText(/Zoom\s\d+/)).toBeVisible();
    await shot('1-lecture');
  });

  await test.step('ask', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('fracture du poignet');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^(au-dessus du seuil|sous le seuil|indécis)$/).first()).toBeVisible();
    await expect(page.getByText('sensibilité').first()).toBeVisible();
    await expect(page.getByText('affirmé')).toHaveCount(2);
    await shot('2-reponse');
  });

  await test.step('glance at the standing questions, those that the model cannot support greyed', async () => {
    const standing = page.getByRole('region', { name: 'Questions permanentes' });
    await expect(standing.locator('.standing-row').first()).toContainText(
      /plus haut que \d+.% des films sans/,
    );
    await standing.locator('summary').click();
    await expect(standing).toContainText('luxation ne connaît pas « luxation »');
    await shot('2b-questions-permanentes');
  });

  await test.step('a sentence that the model misreads is withheld until its meaning is said', async () => {
    const question = page.getByLabel('Question', { exact: true });
    await question.fill('le poignet est fracturé');
    await question.press('Enter');
    await expect(page.getByText('phrase à préciser')).toBeVisible();
    await expect(page.locator('.zeroshot-score')).toHaveCount(0);
    await shot('2c-a-preciser');
    await page.getByRole('button', { name: 'Présence affirmée' }).click();
    await expect(page.locator('.zeroshot-score')).toContainText(/\d,\d/);
    await question.fill('fracture du poignet');
    await question.press('Enter');
    await expect(page.getByText('Lecture choisie par vous')).toHaveCount(0);
    await expect(page.locator('.zeroshot-score')).toContainText(/\d,\d/);
  });

  await test.step('map', async () => {
    await expect(page.locator('.zeroshot-heat')).toHaveCount(0);
    await page.getByRole('button', { name: 'Carte' }).click();
    await expect(page.getByRole('button', { name: 'Carte' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.zeroshot-heat')).toHaveCount(1);
    await shot('3-carte');
  });

  await test.step('search, and open a result beside the film', async () => {
    // Each film says that it is being read or analysed until its vector is there.
    await expect(page.locator('.catalogue-status')).toHaveCount(0);
    await page.getByRole('button', { name: 'Films semblables' }).click();
    const results = page.getByRole('region', { name: 'Recherche' }).locator('li button');
    await expect(results).toHaveCount(films.length - 1);
    await page.getByRole('button', { name: 'Films répondant au texte' }).click();
    await expect(results).toHaveCount(films.length);
    await page.locator('.search-hit[aria-disabled="false"]').last().click();
    await expect(page.getByRole('application', { name: 'Film comparé' })).toBeVisible();
    await shot('4-recherche');
  });

  await test.step('confirm, undo, confirm again', async () => {
    await page.getByRole('application', { name: 'Film en lecture' }).focus();
    await page.keyboard.press('c');
    await expect(page.getByRole('button', { name: /^Confirmer/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText(/^Enregistré/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: /^Confirmer/ })).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('c');
    await expect(page.getByRole('button', { name: /^Confirmer/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText(/^Enregistré/)).toBeVisible();
    await shot('5-confirme');
  });

  await test.step('read first: the model is hidden until an opinion is stated', async () => {
    const standing = page.getByRole('region', { name: 'Questions permanentes' });
    await page.getByRole('checkbox', { name: 'Lire d’abord' }).check();
    await expect(standing).toHaveCount(0);
    await expect(page.locator('.zeroshot-score')).toHaveCount(0);
    await expect(page.locator('.zeroshot-heat')).toHaveCount(0);
    await shot('5b-lire-d-abord');
    await page.getByRole('group', { name: 'fracture', exact: true }).getByText('Pas vu').click();
    await expect(standing).toBeVisible();
    await page.getByRole('checkbox', { name: 'Lire d’abord' }).uncheck();
  });

  await test.step('reload, and find it again', async () => {
    await page.reload();
    await expect(page.getByText('fichier à rouvrir')).toHaveCount(films.length);
    await drop(page, films.slice(0, 1));
    await expect(page.getByText('fichier à rouvrir')).toHaveCount(films.length - 1);
    await expect(page.getByRole('region', { name: 'Avis et tracés sur ce film' })).toContainText(
      'fracture du poignet',
    );
    await shot('6-retrouve');
  });
}

/** Share of bright pixels on the film's canvas: a blank viewport has none. */
function brightShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.film-sheet canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let bright = 0;
    for (let index = 0; index < pixels.length; index += 4) if ((pixels[index] ?? 0) > 100) bright++;
    return pixels.length === 0 ? 0 : bright / (pixels.length / 4);
  });
}

test('a radiologist drops phantom films, asks, sees the map, searches, confirms, and finds it all after a reload', async ({
  page,
}) => {
  await wholeWay(page, phantoms(1, 2, 3), 'fantomes');
  await expect(page.getByText('fantôme', { exact: true }).first()).toBeVisible();
});

test('a radiologist does the same on FracAtlas films in DICOM', async ({ page }) => {
  test.skip(process.env.OSSELET_LONG !== '1', 'the same way with other films: npm run test:long');
  test.skip(!hasFracAtlas, '../shared/data/fracatlas is not at hand');
  const films = await fracAtlasFilms(
    'Fractured/IMG0000307',
    'Non_fractured/IMG0000064',
    'Fractured/IMG0002180',
  );

  await wholeWay(page, films, 'fracatlas');
});
