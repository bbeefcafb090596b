import { drop, phantoms } from './support/films.ts';
import { shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';
import { withoutModel } from './support/withoutModel.ts';

test.describe('the attributes of a film', () => {
  test('are listed, searched and copied by keyboard, then masked', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await withoutModel(page);
    await page.goto('/');
    await drop(page, phantoms(1));
    await expect(page.locator('.film-patient')).toBeVisible();

    await page.keyboard.press('g');
    const rows = page.getByRole('dialog').getByRole('row');
    await expect(rows.first()).toContainText('(0002,0000)');
    await shots(page, 'tags');
    await page.keyboard.type('nom du patient');
    await expect(rows).toHaveText([/\(0010,0010\).*FANTOME\^MAIN/]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Valeur copiée : Nom du patient.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('FANTOME^MAIN');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.keyboard.press('p');
    await expect(page.getByRole('button', { name: /^Mode présentation/ })).toBeVisible();
    await expect(page.locator('body')).not.toContainText('FANTOME');
    await expect(page.locator('body')).not.toContainText('fantome-main');
    await expect(page.locator('body')).not.toContainText('PHANTOM-1');
    expect(await page.title()).toBe('Osselet');
    await shots(page, 'presentation');
    await page.keyboard.press('g');
    await page.keyboard.type('0010,00');
    await expect(rows.first()).toContainText('(masqué)');
    await expect(page.getByRole('dialog')).not.toContainText('FANTOME');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('p');
    await expect(page.locator('.film-patient')).toBeVisible();
  });
});
