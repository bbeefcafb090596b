import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { giveFolder } from './support/folder.ts';
import { manyFilms } from './support/manyFilms.ts';
import { shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';

/** Each goes through the network once, which takes a tenth of a second or more: all 300 in the long run only. */
const count = process.env.OSSELET_LONG === '1' ? 300 : 18;

test(`films like a film, a sentence and a part of a film are found among ${String(count)}, by filters, and after a reload`, async ({
  page,
}) => {
  test.setTimeout(count * 2_000 + 120_000);
  const panel = page.getByRole('region', { name: 'Recherche' });
  const hits = panel.locator('.search-hit');
  const beside = page.getByRole('application', { name: 'Film comparé' });
  const film = page.getByRole('application', { name: 'Film en lecture' });
  await giveFolder(page, manyFilms(count));
  await page.getByRole('button', { name: 'Ouvrir un dossier' }).first().click();
  await expect(film).toBeVisible();

  await test.step('by the film on screen: a page of results, then more, opened by the keyboard', async () => {
    await panel.getByRole('button', { name: 'Films semblables' }).click();
    const all = `parmi ${String(count - 1)} autres films analysés sur ${String(count - 1)}`;
    await expect(panel.getByText(all)).toBeVisible({ timeout: count * 1_500 + 30_000 });
    await expect(hits).toHaveCount(12);
    await panel.getByRole('button', { name: 'Plus de résultats' }).click();
    await expect(hits).toHaveCount(Math.min(24, count - 1));
    await hits.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(hits.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(beside).toBeVisible();
    await shots(page, 'recherche-1-film');
  });

  await test.step('by a sentence, narrowed to a region and to dates', async () => {
    await page.getByRole('combobox', { name: 'Question' }).fill('fracture de la main');
    await panel.getByRole('button', { name: 'Films répondant au texte' }).click();
    await expect(panel.getByText(`parmi ${String(count)} films analysés`)).toBeVisible();
    await panel.getByText('Filtres', { exact: true }).click();
    await panel.getByLabel('Région').selectOption('KNEE');
    await expect(panel).toContainText(`${String(count / 3)} films analysés répondent aux filtres`);
    // Knees are films 3, 6, 9…, a day apart from 1 January on: four of them by the 12th.
    await panel.getByLabel('Examen jusqu’au').fill('2024-01-12');
    await expect(hits).toHaveCount(4);
    await shots(page, 'recherche-2-filtres');
    const { violations } = await new AxeBuilder({ page }).include('.search').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await panel.getByRole('button', { name: 'Effacer les filtres' }).click();
    await panel.getByText('Filtres', { exact: true }).click();
  });

  await test.step('by a part drawn on the film, which stays where it is when the film is flipped', async () => {
    await film.focus();
    await page.keyboard.press('Escape');
    await expect(beside).toHaveCount(0);
    await panel.getByRole('button', { name: 'Zone du film' }).click();
    await drag(page, 0.4, 0.4, 0.42, 0.405);
    await expect(panel.getByRole('alert')).toContainText('trop petite');
    await panel.getByRole('button', { name: 'Zone du film' }).click();
    await drag(page, 0.3, 0.3, 0.45, 0.5);
    await expect(panel.getByText(/^Films semblables à la zone tracée sur «\sfilm-/)).toBeVisible();
    await expect(hits).toHaveCount(12);
    const found = await hits.allTextContents();
    await shots(page, 'recherche-3-zone');

    await film.focus();
    await page.keyboard.press('h');
    await panel.getByRole('button', { name: 'Zone du film' }).click();
    await drag(page, 0.7, 0.3, 0.55, 0.5);
    await expect(panel.getByText('Recherche…')).toHaveCount(0);

    await expect(page.locator('.search-part')).toBeVisible();
    expect(names(await hits.allTextContents()).slice(0, 3)).toEqual(names(found).slice(0, 3));
  });

  await test.step('after a reload: films of the earlier session are found, and opened beside the film', async () => {
    await page.reload();
    await expect(page.getByText('fichier à rouvrir').first()).toBeVisible();
    await page.getByRole('combobox', { name: 'Question' }).fill('main');
    await panel.getByRole('button', { name: 'Films répondant au texte' }).click();
    await expect(panel.getByText(`parmi ${String(count)} films analysés`)).toBeVisible();
    await expect(hits.first()).toContainText('à rouvrir');
    await hits.first().click();
    await expect(film).toBeVisible();
    await hits.nth(1).click();
    await expect(beside).toBeVisible();
    await expect(page.locator('.film-sheet:visible')).toHaveCount(2);
    await shots(page, 'recherche-4-seance-precedente');
  });
});

/** Over the film, in shares of its view. */
async function drag(page: Page, left: number, top: number, right: number, bottom: number): Promise<void> {
  const view = await page.getByRole('application', { name: 'Film en lecture' }).boundingBox();
  if (view === null) throw new Error('no film in reading');
  const at = (x: number, y: number) => [view.x + x * view.width, view.y + y * view.height] as const;
  await page.mouse.move(...at(left, top));
  await page.mouse.down();
  await page.mouse.move(...at(right, bottom), { steps: 4 });
  await page.mouse.up();
}

/** The films, without place and score. */
function names(texts: readonly string[]): string[] {
  return texts.map((text) => /film-\d+/.exec(text)?.[0] ?? '');
}
