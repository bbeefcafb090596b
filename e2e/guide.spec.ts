import { mkdirSync } from 'node:fs';
import { drop, phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';

/** The pictures of README and guides, on phantoms; `OSSELET_GUIDE=1 npx playwright test guide heads double` renews those of docs/images. */
const isAsked = process.env.OSSELET_GUIDE === '1';
const folder = isAsked ? 'docs/images' : 'test-results/guide';

test('the pictures of the guide can be made anew', async ({ page }) => {
  test.skip(
    !isAsked && process.env.OSSELET_LONG !== '1',
    'each step is in another journey; npm run test:long',
  );
  mkdirSync(folder, { recursive: true });
  const shot = (name: string) => page.screenshot({ path: `${folder}/${name}.png` });
  await page.goto('/');
  await expect(page.getByText(/^Calcul sur/)).toBeVisible();
  await shot('accueil');

  await drop(page, phantoms(1, 2, 3));
  await expect(page.getByText(/Zoom\s\d+/)).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await shot('lecture');

  await page.keyboard.press('l');
  const film = (await page.getByRole('application', { name: 'Film en lecture' }).boundingBox())!;
  const at = (x: number, y: number) => [film.x + film.width * x, film.y + film.height * y] as const;
  await page.mouse.move(...at(0.43, 0.38));
  await page.mouse.down();
  await page.mouse.move(...at(0.47, 0.56), { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('listbox', { name: 'Tracés sur ce film' })).toBeVisible();
  await shot('mesure');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await shot('commandes');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('application', { name: 'Film en lecture' }).focus();
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog').getByRole('row').first()).toBeVisible();
  await shot('attributs');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

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

  const findings = page.getByRole('region', { name: 'Constatations d’un lecteur' });
  await findings.locator('summary').first().click();
  await findings
    .getByRole('group', { name: 'fracture', exact: true })
    .getByRole('button', { name: 'oui' })
    .click();
  await findings.getByRole('combobox', { name: 'Kellgren-Lawrence' }).selectOption('1');
  await findings.scrollIntoViewIfNeeded();
  await shot('constatations');
  await findings.locator('summary').first().click();

  for (const [key, name] of [
    ['Shift+R', 'relecture'],
    ['Shift+X', 'export'],
  ] as const) {
    await page.getByRole('application', { name: 'Film en lecture' }).focus();
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await shot(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  await page.getByRole('button', { name: 'Quatre films' }).click();
  await page
    .getByRole('option', { name: /fantome-main-3/ })
    .dragTo(page.getByRole('application', { name: 'Troisième film' }));
  await expect(page.getByRole('application', { name: 'Troisième film' }).getByText(/^Zoom/)).toBeVisible();
  await shot('quatre-films');

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('confidentialité');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('row').nth(1)).toBeVisible();
  await shot('confidentialite');
});
