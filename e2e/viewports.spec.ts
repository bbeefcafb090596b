/** Several films on the screen, turned and linked, and what warns of them. */
import type { Page } from '@playwright/test';
import { drop } from './support/films.ts';
import { filmOf } from './support/patients.ts';
import { expect, test } from './support/test.ts';
import { withoutModel } from './support/withoutModel.ts';

const zoe = { name: 'Lefèvre^Zoé', id: 'P0042', birthDate: '19600201' };
const anna = { name: 'Martin^Anna', id: 'P0077', birthDate: '19710312' };
const prior = filmOf({ name: 'zoe-2023', patient: zoe, date: '20230601', side: 'L', seed: 1 });
const current = filmOf({
  name: 'zoe-2024',
  patient: zoe,
  date: '20240131',
  side: 'L',
  seed: 2,
  isLossy: true,
});
const stranger = filmOf({ name: 'anna-2024', patient: anna, date: '20240130', side: 'R', seed: 3 });

const sizes = [
  { width: 1440, height: 900 },
  ...(process.env.OSSELET_LONG === '1' ? [{ width: 1920, height: 1080 }] : []),
];

async function open(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await withoutModel(page);
  await page.goto('/');
  await drop(page, [prior, current, stranger]);
  await expect(page.getByRole('listbox', { name: 'Films' }).getByRole('option')).toHaveCount(3);
  await choose(page, 'zoe-2024');
  await expect(film(page, 'Film en lecture').getByText('Lefèvre')).toBeVisible();
}

const film = (page: Page, name: string) => page.getByRole('application', { name, exact: true });
const choose = (page: Page, name: string) => page.getByRole('option', { name: new RegExp(name) }).click();
const zooms = (page: Page) => page.locator('.film-corner.bottom.left').getByText(/^Zoom/).allTextContents();

for (const size of sizes) {
  const shot = (page: Page, name: string) =>
    page.screenshot({ path: `test-results/films-${name}-${String(size.width)}.png` });

  test(`films are turned, compared and linked at ${String(size.width)} × ${String(size.height)}`, async ({
    page,
  }) => {
    await open(page, size);

    await test.step('a turned and flipped film says so, and its letters move', async () => {
      const main = film(page, 'Film en lecture');
      await expect(main.getByRole('img', { name: 'À droite : gauche du patient' })).toBeVisible();
      await expect(main.getByText('Compression avec perte (35:1, JPEG)')).toBeVisible();
      await shot(page, '0-film');
      await page.keyboard.press('h');
      await page.keyboard.press('d');
      await expect(main.getByText('Retourné', { exact: true })).toBeVisible();
      await expect(main.getByText('Pivoté 90°')).toBeVisible();
      await expect(main.getByRole('img', { name: 'En bas : droite du patient' })).toBeVisible();
      await shot(page, '1-tourne');
      await page.keyboard.press('0');
      await expect(main.getByText('Pivoté 90°')).toHaveCount(0);
    });

    await test.step('the prior stands beside in one action, under no warning', async () => {
      await page.getByRole('button', { name: 'Comparer à l’antérieur' }).click();
      await expect(film(page, 'Film comparé').getByText('1 juin 2023, 14:30')).toBeVisible();
      await expect(page.locator('.app-patients')).toHaveCount(0);
      await shot(page, '2-anterieur');
    });

    await test.step('another patient beside is warned of for as long as it stands there', async () => {
      await page.getByRole('button', { name: 'Quatre films' }).click();
      await film(page, 'Troisième film').click();
      await choose(page, 'anna-2024');
      const warning = page.getByRole('alert').filter({ hasText: 'patients différents' });
      await expect(warning).toBeVisible();
      await shot(page, '3-deux-patients');
    });

    await test.step('the attributes shown are those of the film in hand', async () => {
      await page.keyboard.press('g');
      const dialog = page.getByRole('dialog', { name: 'Attributs DICOM : anna-2024.dcm' });
      await expect(dialog).toBeVisible();
      await page.keyboard.type('nom du patient');
      await expect(dialog.getByRole('row')).toHaveText([/Martin\^Anna/]);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    });

    await test.step('linked films zoom together', async () => {
      await page.getByRole('button', { name: 'Lier zoom et déplacement' }).click();
      await film(page, 'Film comparé').click();
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      await expect.poll(async () => new Set(await zooms(page)).size).toBe(1);
      await shot(page, '4-lies');
      await page.getByRole('button', { name: 'Lier zoom et déplacement' }).click();
      await page.keyboard.press('+');
      await expect.poll(async () => new Set(await zooms(page)).size).toBe(2);
    });

    await test.step('Escape leaves one film and no warning', async () => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('application')).toHaveCount(1);
      await expect(page.locator('.app-patients')).toHaveCount(0);
    });
  });
}

test('films are put side by side and compared by keyboard alone', async ({ page }) => {
  await open(page, { width: 1440, height: 900 });
  await film(page, 'Film en lecture').focus();

  await page.keyboard.press('Shift+A');
  await expect(film(page, 'Film comparé').getByText('1 juin 2023, 14:30')).toBeVisible();
  await page.keyboard.press('s');
  // The list goes by patient, the newest study first: after the prior comes the other patient.
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('alert').filter({ hasText: 'patients différents' })).toBeVisible();
  await expect(film(page, 'Film comparé').getByText('Martin')).toBeVisible();
  await page.keyboard.press('F1');

  await expect(page.getByRole('application')).toHaveCount(1);
  await expect(film(page, 'Film en lecture').getByText('31 janv. 2024, 14:30')).toBeVisible();
});

test('a film dragged from the list goes to the place it is dropped on', async ({ page }) => {
  await open(page, { width: 1440, height: 900 });
  await page.keyboard.press('F4');

  await page.getByRole('option', { name: /anna-2024/ }).dragTo(film(page, 'Quatrième film'));

  await expect(film(page, 'Quatrième film').getByText('Martin')).toBeVisible();
  await expect(film(page, 'Film en lecture').getByText('Lefèvre')).toBeVisible();
});
