import type { Page } from '@playwright/test';
import { drop, phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';

/** What stands partly outside the window; the strip of films scrolls by itself. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.app *')]
      .filter((element) => element.closest('[role="listbox"]') === null)
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -1 || right > innerWidth + 1);
      })
      .map((element) => `${element.tagName} ${element.className.toString()}`),
  );
}

async function ask(page: Page): Promise<void> {
  await expect(
    page.getByRole('listbox', { name: 'Films' }).getByRole('option', { selected: true }),
  ).toHaveCount(1);
  await page.keyboard.press('/');
  await page.keyboard.type('fracture');
  await page.keyboard.press('Enter');
  await expect(page.locator('.zeroshot-score').first()).toContainText(/\d,\d/);
}

const sizes = [
  [720, 450],
  [1100, 700],
  [560, 700],
] as const;

test('nothing is cut at 720 × 450, 1100 × 700 and 560 × 700, and the film has room', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(/^Calcul sur/)).toBeVisible();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    expect(await cut(page)).toEqual([]);
  }

  await drop(page, phantoms(1, 2));
  await ask(page);

  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const film = page.getByRole('application', { name: 'Film en lecture' });
    await expect.poll(async () => (await film.boundingBox())!.width).toBeGreaterThan(350);
    expect(await cut(page)).toEqual([]);
    const whole = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight];
    });
    expect(whole).toEqual([width, height]);
  }
});

test('on a narrow page the question is put away and comes back; nothing is judged while it is away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await page.goto('/');
  await drop(page, phantoms(2));
  await ask(page);
  const question = page.getByRole('combobox', { name: 'Question' });
  await page.getByRole('button', { name: 'Question' }).click();
  await expect(question).toBeHidden();

  await page.keyboard.press('c');

  await expect(question).toBeVisible();
  await expect(page.getByRole('button', { name: /^Confirmer/ })).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Question' }).click();
  await page.keyboard.press('/');
  await expect(question).toBeFocused();
});

test('a long answer is scrolled by keyboard, and Escape leads from the question to the film', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 500 });
  await page.goto('/');
  await drop(page, phantoms(1, 2));
  await expect(page.getByRole('listbox', { name: 'Films' }).getByRole('option')).toHaveCount(2);
  await ask(page);
  const first = await page
    .getByRole('listbox', { name: 'Films' })
    .getByRole('option', { selected: true })
    .innerText();
  const answers = page.getByRole('complementary', { name: 'Question et réponses' });

  await answers.focus();
  await page.keyboard.press('PageDown');

  await expect.poll(() => answers.evaluate((column) => column.scrollTop)).toBeGreaterThan(100);
  expect(
    await page.getByRole('listbox', { name: 'Films' }).getByRole('option', { selected: true }).innerText(),
  ).toBe(first);
  await page.getByRole('button', { name: 'Films semblables' }).click();
  await page.locator('.search-hit:enabled').first().click();
  const compared = page.getByRole('application', { name: 'Film comparé' });
  await expect(compared).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('application', { name: 'Film en lecture' })).toBeFocused();
  await expect(compared).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(compared).toHaveCount(0);
});

test('a film of an earlier session says what to do, and shows what was said of it', async ({ page }) => {
  await page.goto('/');
  await drop(page, phantoms(2));
  await ask(page);
  await page.getByRole('button', { name: /^Confirmer/ }).click();
  await expect(page.getByText(/^Enregistré/)).toBeVisible();
  await page.reload();

  await page.getByRole('option', { name: /fichier à rouvrir/ }).click();

  await expect(page.getByText(/Rouvrez-le pour le relire/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Avis et tracés sur ce film' })).toContainText(
    '« fracture »',
  );
});
