import { drop, phantoms } from './support/films.ts';
import { shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';
import { withoutModel } from './support/withoutModel.ts';

test('a command is found by words without accents and run from the palette', async ({ page }) => {
  await withoutModel(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: /^Déposez/ })).toBeVisible();
  const question = page.getByRole('combobox', { name: 'Question' });
  await page.keyboard.press('/');
  await expect(question).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).not.toBeFocused();
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: 'Chercher une commande' });
  await expect(search).toBeFocused();
  await search.fill('inverser');
  const invert = page.getByRole('option', { name: /^Inverser/ });
  await expect(invert).toHaveAttribute('aria-disabled', 'true');
  await expect(invert).toContainText('Aucun film n’est affiché.');
  await shots(page, 'palette-blocked');
  await page.keyboard.press('Enter');
  await expect(search).toBeVisible();
  await page.keyboard.press('Escape');

  await drop(page, phantoms(1, 2));
  await expect(page.locator('.film-patient')).toBeVisible();
  await question.focus();
  await page.keyboard.press('Control+k');
  await shots(page, 'palette');
  await search.fill('fenetre eclair');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveText([/^Éclaircir/]);
  await search.fill('inverser');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Inversé', { exact: true })).toBeVisible();
});

test('a key is set, refused where another command has it, kept over a reload and reset', async ({ page }) => {
  await withoutModel(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: /^Déposez/ })).toBeVisible();
  await page.keyboard.press('?');
  await page.screenshot({ path: 'test-results/help.png' });
  await page.getByRole('button', { name: 'Changer les touches' }).click();
  const invert = page.getByRole('button', { name: /^Inverser.*Changer la touche/ });
  await invert.click();
  await expect(invert).toHaveText('Appuyez sur une touche…');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(
    'C sert déjà à « Confirmer la réponse ». Choisissez une autre touche, ou changez d’abord celle-là.',
  );
  await page.screenshot({ path: 'test-results/keys-refused.png' });
  await invert.press('Enter');
  await page.keyboard.press('F9');
  await expect(invert).toHaveText('F9');
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);

  await page.reload();
  await drop(page, phantoms(1));
  await expect(page.locator('.film-patient')).toBeVisible();
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Inverser' })).toHaveAttribute(
    'title',
    'Inverser (F9)',
  );
  await page.keyboard.press('i');
  await page.keyboard.press('F9');
  await expect(page.getByText('Inversé', { exact: true })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('touches');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Rétablir la touche.*Inverser/ }).click();
  await expect(invert).toHaveText('I');
});
