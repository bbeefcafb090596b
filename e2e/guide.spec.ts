import { mkdirSync } from 'node:fs';
import { drop, phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';

/** The pictures of README and guides, on phantoms; `OSSELET_GUIDE=1 npx playwright test guide` renews those of docs/images. */
const folder = process.env.OSSELET_GUIDE === '1' ? 'docs/images' : 'test-results/guide';

test('the pictures of the guide can be made anew', async ({ page }) => {
  mkdirSync(folder, { recursive: true });
  const shot = (name: string) => page.screenshot({ path: `${folder}/${name}.png` });
  await page.goto('/');
  await expect(page.getByText(/^Calcul sur/)).toBeVisible();
  await shot('accueil');

  await drop(page, phantoms(1, 2, 3));
  await expect(page.getByText(/Zoom\s\d+/)).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await shot('lecture');

  await page.getByRole('combobox', { name: 'Question' }).fill('fracture du poignet');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Carte' }).click();
  await expect(page.locator('.zeroshot-heat')).toHaveCount(1);
  await shot('reponse');

  await page.getByRole('button', { name: 'Films semblables' }).click();
  await page.locator('.search-hit:enabled').first().click();
  await expect(page.getByRole('application', { name: 'Film comparé' })).toBeVisible();
  await page.locator('.search-hit').first().scrollIntoViewIfNeeded();
  await shot('recherche');
});
