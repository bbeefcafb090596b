/**
 * Measuring on a phantom of 800 × 1000 pixels of 0.25 mm, and on a PNG that has no scale. Truth is the geometry of the
 * gesture: a fitted film has min(width / columns, height / rows) screen pixels to one of its own.
 */
import type { Locator, Page } from '@playwright/test';
import { encode } from 'fast-png';
import { drop, phantoms, type NamedBytes } from './support/films.ts';
import { shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';

type Share = readonly [x: number, y: number];

const marks = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Tracés sur ce film' }).getByRole('option');
const film = (page: Page): Locator => page.getByRole('application', { name: 'Film en lecture' });
const tool = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Opens films and answers how to drag on the one shown, in shares of its viewport, and how far that is in its pixels. */
async function open(page: Page, files: readonly NamedBytes[], columns = 800, rows = 1000) {
  await drop(page, files);
  await expect(page.getByText(/Zoom\s\d+/)).toBeVisible();
  const box = (await film(page).boundingBox())!;
  const scale = Math.min(box.width / columns, box.height / rows);
  const at = ([x, y]: Share) => [box.x + box.width * x, box.y + box.height * y] as const;
  return {
    drag: async (from: Share, to: Share) => {
      await page.mouse.move(...at(from));
      await page.mouse.down();
      await page.mouse.move(...at(to), { steps: 5 });
      await page.mouse.up();
    },
    click: async (share: Share) => page.mouse.click(...at(share)),
    pixels: ([x, y]: Share, [toX, toY]: Share) =>
      Math.hypot((toX - x) * box.width, (toY - y) * box.height) / scale,
  };
}

/** A picture of a film: grey rising to the right, no scale. */
function picture(width: number, height: number): NamedBytes {
  const data = Uint8Array.from({ length: width * height }, (_, at) => ((at % width) * 255) / (width - 1));
  return { name: 'sans-echelle.png', bytes: encode({ width, height, data, channels: 1, depth: 8 }) };
}

const french = (value: number, decimals = 1) => value.toFixed(decimals).replace('.', ',');

test('a radiologist measures a length, moves its end, takes it back, deletes it, and finds it after a reload', async ({
  page,
}) => {
  await page.goto('/');
  const { drag, pixels } = await open(page, phantoms(1));
  const ends = [
    [0.4, 0.4],
    [0.6, 0.5],
  ] as const;
  const drawn = `Longueur 1 ${french(pixels(...ends) * 0.25)}\u00a0mm au détecteur`;

  await page.keyboard.press('l');
  await expect(tool(page, 'Mesurer une longueur')).toHaveAttribute('aria-pressed', 'true');
  await drag(...ends);
  await expect(marks(page)).toHaveText([drawn]);
  await expect(page.getByText(/^Enregistré/)).toBeVisible();
  await shots(page, 'mesure-longueur');

  await page.keyboard.press('Escape');
  await drag([0.6, 0.5], [0.4, 0.6]);
  const moved = `Longueur 1 ${french(pixels([0.4, 0.4], [0.4, 0.6]) * 0.25)}\u00a0mm au détecteur`;
  await expect(marks(page)).toHaveText([moved]);

  const value = (text: string) => /[\d,]+\u00a0mm/.exec(text)?.[0] ?? '';
  await page.keyboard.press('Control+z');
  await expect(marks(page)).toHaveText([drawn]);
  await expect(page.getByText(`Annulé\u00a0: modification (longueur ${value(drawn)})`)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(marks(page)).toHaveCount(0);
  await expect(page.getByText(`Annulé\u00a0: longueur ${value(drawn)}`)).toBeVisible();
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+Shift+z');
  await expect(marks(page)).toHaveText([moved]);
  await expect(page.getByText(`Rétabli\u00a0: modification (longueur ${value(moved)})`)).toBeVisible();

  await page.keyboard.press('Delete');
  await expect(marks(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(marks(page)).toHaveText([moved]);
  await expect(page.getByText(/^Enregistré/)).toBeVisible();

  await page.reload();
  await open(page, phantoms(1));
  await expect(marks(page)).toHaveText([moved]);
  await expect(page.locator('.mark-label')).toContainText('mm');
});

test('by keyboard alone, on a picture without a scale: pixels, never millimetres', async ({ page }) => {
  await page.goto('/');
  await open(page, [picture(300, 400)], 300, 400);

  await film(page).focus();
  await page.keyboard.press('l');
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveText(/^Longueur 1 \d+,\d\spx film non étalonné$/);
  const before = Number(/(\d+,\d)/.exec((await marks(page).textContent()) ?? '')?.[1]?.replace(',', '.'));

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Longueur 1, en entier' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Longueur 1, point 2 sur 2' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(marks(page)).toContainText(`${french(before + 11)}\u00a0px`);
  await page.keyboard.press('Control+z');
  await expect(marks(page)).toContainText(`${french(before)}\u00a0px`);
  await expect(page.locator('.tool-column [role=status]')).toHaveText(
    `Longueur 1, ${french(before)}\u00a0px, film non étalonné`,
  );

  await page.getByRole('listbox', { name: 'Tracés sur ce film' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('cubitus');
  await page.keyboard.press('Enter');
  await expect(marks(page)).toContainText('cubitus');
  await expect(page.locator('.app-reading')).not.toContainText('mm');
  await shots(page, 'mesure-pixels');
});

test('the tools one after the other: angle, Cobb, rectangles, ellipse, polygon, an arrow with its words, a mask, the assisted box', async ({
  page,
}) => {
  await page.goto('/');
  const { drag, click, pixels } = await open(page, phantoms(1));

  await page.keyboard.press('a');
  for (const at of [
    [0.45, 0.25],
    [0.45, 0.4],
    [0.55, 0.4],
  ] as const) {
    await click(at);
  }
  await expect(marks(page).last()).toHaveText('Angle 1 90,0°');

  await page.keyboard.press('k');
  await drag([0.4, 0.15], [0.6, 0.15]);
  await drag([0.6, 0.2], [0.4, 0.2]);
  await expect(marks(page).last()).toHaveText('Cobb 1 0,0° (suppl. 180,0°)');

  await page.keyboard.press('z');
  await drag([0.4, 0.55], [0.5, 0.65]);
  const across = pixels([0.4, 0], [0.5, 0]);
  const down = pixels([0, 0.55], [0, 0.65]);
  await expect(marks(page).last()).toContainText(`${french(across * down * 0.0625, 0)}\u00a0mm²`);
  await expect(marks(page).last()).toHaveText(/moy\. [\d\s]+,\d ± [\d\s]+,\d · de [\d\s]+ à [\d\s]+$/);

  await page.keyboard.press('e');
  await drag([0.52, 0.55], [0.62, 0.65]);
  await expect(marks(page).last()).toContainText(
    `${french((across * down * 0.0625 * Math.PI) / 4, 0)}\u00a0mm²`,
  );

  await page.keyboard.press('Shift+P');
  for (const at of [
    [0.64, 0.55],
    [0.74, 0.55],
    [0.74, 0.65],
    [0.64, 0.55],
  ] as const)
    await click(at);
  await expect(marks(page).last()).toContainText(`${french((across * down * 0.0625) / 2, 0)}\u00a0mm²`);

  await page.keyboard.press('Shift+Z');
  await drag([0.4, 0.7], [0.5, 0.7]);
  await click([0.5, 0.8]);
  await expect(marks(page).last()).toContainText(`${french(across * down * 0.0625, 0)}\u00a0mm²`);

  await page.keyboard.press('t');
  await drag([0.42, 0.75], [0.3, 0.7]);
  await expect(page.getByRole('textbox', { name: /^Nom ou texte/ })).toBeFocused();
  await page.keyboard.type('os pisiforme');
  await page.keyboard.press('Enter');
  await expect(marks(page).last()).toHaveText(/^os pisiforme/);
  await expect(page.locator('.mark-label', { hasText: 'os pisiforme' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('.');
  for (const leg of [
    [
      [0.42, 0.32],
      [0.58, 0.32],
    ],
    [
      [0.58, 0.32],
      [0.58, 0.42],
    ],
    [
      [0.58, 0.42],
      [0.42, 0.42],
    ],
    [
      [0.42, 0.42],
      [0.42, 0.32],
    ],
  ] as const)
    await drag(leg[0], leg[1]);
  await expect(marks(page).last()).toContainText(/^Masque 1 \d/);
  const ring = await marks(page).last().textContent();
  await page.keyboard.press('!');
  await expect(marks(page).last()).not.toHaveText(ring!);
  await page.keyboard.press(']');
  await page.keyboard.down('Shift');
  await drag([0.48, 0.3], [0.52, 0.37]);
  await page.keyboard.up('Shift');
  await page.keyboard.press('Shift+D');
  await shots(page, 'masque');
  await page.keyboard.press('d');
  await page.keyboard.press('Escape');

  const isReady = tool(page, 'Encadrer ce qui ressemble à un clic');
  await expect(isReady).toBeEnabled({ timeout: 30_000 });
  await page.keyboard.press('*');
  await click([0.5, 0.45]);
  const assisted = page.getByRole('group', { name: 'Boîte assistée' });
  await expect(assisted).toContainText(/\d+ cases?\s; ressemblance d’au moins [01],\d{3}/);
  const cells = page.getByRole('img', { name: /^Région proposée par le modèle/ });
  const few = await cells.getAttribute('aria-label');
  await page.mouse.wheel(0, -200);
  await expect(cells).not.toHaveAttribute('aria-label', few!);
  await page.keyboard.press('[');
  await shots(page, 'boite-assistee');
  await page.keyboard.press('Enter');
  await expect(marks(page).last()).toContainText('proposé par osselet-mini, version 2 (ressemblance');
  await page.keyboard.press('Escape');
  await expect(assisted).toHaveCount(0);
  await shots(page, 'mesure-outils');

  await film(page).focus();
  await page.keyboard.press('v');
  await expect(page.locator('.mark')).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(page.locator('.mark')).toHaveCount(9);
});

test('a ball of known size gives its own scale to every length of the film, until it is taken back', async ({
  page,
}) => {
  await page.goto('/');
  const { drag, pixels } = await open(page, phantoms(1));
  const length = marks(page).first();
  await page.keyboard.press('l');
  await drag([0.4, 0.3], [0.6, 0.3]);
  await expect(length).toHaveText(
    `Longueur 1 ${french(pixels([0.4, 0], [0.6, 0]) * 0.25)}\u00a0mm au détecteur`,
  );

  await page.keyboard.press('j');
  await page.getByRole('textbox', { name: 'Taille réelle en millimètres' }).fill('30,5');
  await page.keyboard.press('Enter');
  await drag([0.4, 0.6], [0.5, 0.6]);

  // Twice as long as what is known to be 30.5 mm.
  await expect(length).toHaveText('Longueur 1 61,0\u00a0mm calibré à la main');
  await expect(page.locator('.film-corner.bottom.right')).toContainText('calibré à la main');
  await page.screenshot({ path: 'test-results/mesure-etalonnage.png' });
  await page.keyboard.press('Escape');
  await film(page).focus();
  await page.keyboard.press('Control+z');
  await expect(length).toContainText('au détecteur');
  await expect(page.locator('.film-corner.bottom.right')).not.toContainText('calibré à la main');
});
