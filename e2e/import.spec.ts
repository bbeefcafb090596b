import path from 'node:path';
import { drop, phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';

/** Two tiny encoders in the authors' layout; its vectors are those of the equations, its answers mean nothing. */
const tinyExport = path.resolve(import.meta.dirname, '../src/models/import/fixtures/tiny-export');

test('a hospital imports its model, asks it, finds it again after a reload, and removes it', async ({
  page,
}) => {
  await page.goto('/?backend=wasm');
  await page.getByRole('button', { name: 'Modèle' }).click();
  const dialog = page.getByRole('dialog');

  await test.step('the folder becomes a model of this browser', async () => {
    await dialog.locator('input[type=file]').setInputFiles(tinyExport);
    await expect(dialog.getByRole('status').filter({ hasText: 'est importé' })).toBeVisible({
      timeout: 60_000,
    });
  });

  await test.step('chosen, it answers after the page has reloaded, and its card says what nobody measured', async () => {
    await dialog.getByRole('radio', { name: /tiny-export/ }).click();
    await expect(page.locator('[data-backend="wasm"]')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Modèle' }).click();
    await expect(dialog.getByRole('heading', { name: 'Ce que personne n’a mesuré ici' })).toBeVisible();
    await expect(dialog.getByRole('radio', { name: /tiny-export/ })).toBeChecked();
    await page.keyboard.press('Escape');
  });

  await test.step('a film is asked about: no threshold, so nothing is concluded', async () => {
    await drop(page, phantoms(1));
    await expect(page.locator('.film-patient')).toBeVisible();
    await page.getByRole('combobox', { name: 'Question' }).fill('Pas de luxation');
    await page.keyboard.press('Enter');
    await expect(page.locator('.zeroshot-score')).toContainText(/\d,\d/, { timeout: 60_000 });
  });

  await test.step('its map is one of occlusion, since its patches were never trained', async () => {
    await page.getByRole('button', { name: 'Carte par occlusion' }).click();
    await expect(page.getByText('ce modèle n’a pas appris à situer')).toBeVisible({ timeout: 60_000 });
    await page.screenshot({ path: 'test-results/occlusion.png' });
  });

  await test.step('removed, it is gone, and the bundled model answers', async () => {
    await page.getByRole('button', { name: 'Modèle' }).click();
    await expect(dialog.getByRole('button', { name: /Retirer/ })).toBeDisabled();
    await dialog.getByRole('radio', { name: /osselet-mini/ }).click();
    await expect(page.locator('[data-backend="wasm"]')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Modèle' }).click();
    await dialog.getByRole('button', { name: /Retirer/ }).click();
    await expect(dialog.getByRole('radio')).toHaveCount(1);
  });
});
