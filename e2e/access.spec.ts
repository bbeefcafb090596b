import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { drop, phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

test('welcome, answer and help meet WCAG 2.2 AA, in French and in English', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(/^Calcul sur/)).toBeVisible();
  await expectAccessible(page);

  await drop(page, phantoms(1, 2));
  await expect(page.locator('.film-patient')).toBeVisible();
  await page.getByRole('combobox', { name: 'Question' }).fill('fracture du poignet');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Carte' }).click();
  await page.getByRole('button', { name: 'Films semblables' }).click();
  await expect(page.locator('.search-hit')).toHaveCount(1);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Similar films' })).toBeVisible();
  await page.screenshot({ path: 'test-results/english.png' });
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Model' }).click();
  await expect(page.getByRole('dialog')).toContainText('0.810');
  await expectAccessible(page);
});

test('a film is opened, asked about, confirmed and compared by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(/^Calcul sur/)).toBeVisible();
  const tabTo = async (name: string | RegExp): Promise<void> => {
    const target = page.getByRole('button', { name });
    for (let step = 0; step < 60; step++) {
      if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${String(name)} cannot be reached by Tab`);
  };

  await tabTo('Ouvrir l’étude de démonstration');
  await page.keyboard.press('Enter');
  await expect(page.locator('.film-patient')).toBeVisible();
  const rows = page.getByRole('listbox', { name: 'Films' }).getByRole('option');
  // The first stands on screen while the others are being drawn; three are enough here.
  await expect(page.getByRole('button', { name: 'Arrêter' })).toBeVisible();
  await expect.poll(() => rows.locator('.catalogue-phantom').count()).toBeGreaterThan(2);
  await tabTo('Arrêter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Arrêter' })).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(page.getByText('fantome-main-1-fracture.dcm').last()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('fracture');
  await page.keyboard.press('Enter');
  await expect(page.locator('.zeroshot-score')).toContainText(/\d,\d/);
  await tabTo(/^Confirmer/);
  await page.keyboard.press('m');
  await expect(page.locator('.zeroshot-heat')).toHaveCount(1);
  await page.keyboard.press('c');
  await expect(page.getByText(/^Enregistré/)).toBeVisible();
  await tabTo('Films semblables');
  await page.keyboard.press('Enter');
  await expect(page.locator('.search-hit:enabled').first()).toBeVisible();
  await tabTo(/^1.*similarité/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application', { name: 'Film comparé' })).toBeVisible();
});
