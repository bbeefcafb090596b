import AxeBuilder from '@axe-core/playwright';
import { giveFolder } from './support/folder.ts';
import { manyFilms } from './support/manyFilms.ts';
import { shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';

/** Each goes through the network once, which takes a tenth of a second or more. */
const count = process.env.OSSELET_LONG === '1' ? 30 : 8;

test(`${String(count)} pré-annotations relues au clavier`, async ({ page }) => {
  test.setTimeout(count * 5_000 + 120_000);
  const panel = page.getByRole('region', { name: 'Relecture' });
  const progress = panel.getByRole('status').locator('strong');
  const done = (films: number) => expect(progress).toHaveText(`${String(films)} sur ${String(count)}`);
  const film = page.getByRole('application', { name: 'Film en lecture' });
  const proposed = panel.locator('.app-machine');
  await giveFolder(page, manyFilms(count));
  await page.getByRole('button', { name: 'Ouvrir un dossier' }).first().click();
  await expect(film).toBeVisible();

  await test.step('a list is made by strategy, a share of it at random', async () => {
    await film.focus();
    await page.keyboard.press('Shift+R');
    const dialog = page.getByRole('dialog', { name: 'Une liste de films à relire' });
    const strategy = dialog.getByLabel('Choix des films');
    await strategy.selectOption('by-hand');
    const tick = dialog.getByRole('button', { name: `Cocher les ${String(count)} films affichés` });
    await expect(tick).toBeVisible({ timeout: count * 1_000 + 30_000 });
    await shots(page, 'relecture-1-a-la-main');
    await strategy.selectOption('uncertainty');
    await shots(page, 'relecture-1-liste');
    await dialog.getByLabel('Graine du tirage').press('Enter');
    await expect(dialog).toHaveCount(0, { timeout: count * 2_000 + 60_000 });
    await done(0);
  });

  await test.step('C confirms, R rejects, and the next film comes', async () => {
    await film.focus();
    await expect(proposed).toContainText(/plus haut que \d.* des films sans/);
    await expect(proposed).toContainText('osselet-mini, version 2');
    await shots(page, 'relecture-2-film');
    await page.keyboard.press('c');
    await done(1);
    await expect(proposed).toBeVisible();
    await page.keyboard.press('r');
    await done(2);
  });

  await test.step('what was said is undone on its film, and open again', async () => {
    await page.keyboard.press(',');
    await expect(panel).toContainText('répondu');
    await page.keyboard.press('Control+z');
    await done(1);
    await expect(proposed).toBeVisible();
    await page.keyboard.press('r');
    await done(2);
  });

  await test.step('E answers in the row of the finding, Shift+N skips with a reason, Shift+M puts off', async () => {
    await expect(proposed).toBeVisible();
    await page.keyboard.press('e');
    const row = page.getByRole('group', { name: 'fracture', exact: true });
    await expect(row.getByRole('button', { name: 'oui' })).toBeFocused();
    await shots(page, 'relecture-3-modifier');
    await page.keyboard.press('Enter');
    await done(3);
    await page.keyboard.press(';');
    await expect(panel).not.toContainText('répondu');
    await page.keyboard.press('Shift+N');
    await page.getByRole('dialog').getByRole('button', { name: 'Film illisible' }).press('Enter');
    await expect(panel).toContainText('1 passés');
    await page.keyboard.press('Shift+M');
    await expect(panel).toContainText('1 remis à plus tard');
    const { violations } = await new AxeBuilder({ page }).include('.app-assistant').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  await test.step('a reload keeps the place; the rest is read to the end', async () => {
    await page.reload();
    await expect(page.getByText('fichier à rouvrir').first()).toBeVisible();
    await page.getByRole('listbox', { name: 'Films' }).getByRole('option').first().click();
    await done(3);
    await panel.getByRole('button', { name: 'Revenir au film de la liste' }).click();
    await film.focus();
    for (let read = 4; read < count; read++) {
      await expect(proposed).toBeVisible();
      await page.keyboard.press('c');
      await done(read);
    }
    await expect(panel).toContainText('Tous les films de la liste sont lus ou passés.');
    await shots(page, 'relecture-4-fin');
  });
});
