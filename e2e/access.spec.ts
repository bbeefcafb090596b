import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { drop, phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';
import { frenchOn, word, type Language } from './support/words.ts';

const isLong = process.env.OSSELET_LONG === '1';
const levels = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Under an open dialog the page is out of reach, and was looked at before. In English colours are those of French. */
async function expectAccessible(page: Page, language: Language = 'fr'): Promise<void> {
  const part = (await page.locator('dialog[open]').count()) > 0 ? 'dialog[open]' : 'body';
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options({
      runOnly: levels,
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: language === 'fr' } },
    })
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

interface State {
  readonly name: string;
  readonly enter: () => Promise<void>;
  /** Back to the film; a dialog is left by Escape. */
  readonly leave?: () => Promise<void>;
}

/** Every dialog, panel and state that a film can be seen in, each entered from the film and left to it. */
function states(page: Page, language: Language): readonly State[] {
  const t = (key: string) => word(language, key);
  const run = async (command: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(t(command));
    await page.keyboard.press('Enter');
  };
  const dialog = (name: string, command: string): State => ({
    name,
    enter: async () => {
      await run(command);
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    leave: () => page.keyboard.press('Escape'),
  });
  const ask = async (sentence: string): Promise<void> => {
    await page.locator('#zeroshot-question').fill(sentence);
    await page.keyboard.press('Enter');
  };
  return [
    {
      name: 'an answer, its map, similar films, the questions that the model cannot answer',
      enter: async () => {
        await ask(language === 'fr' ? 'fracture du poignet' : 'fracture');
        await expect(page.locator('.zeroshot-score').first()).toBeVisible();
        await page.getByRole('button', { name: t('zeroshot.map.button'), exact: true }).click();
        await page.getByRole('button', { name: t('search.button.by-film') }).click();
        await expect(page.locator('.search-hit').first()).toBeVisible();
        await page.locator('details:not([open]) > summary').first().click();
      },
      leave: () => page.getByRole('button', { name: t('zeroshot.map.button'), exact: true }).click(),
    },
    {
      name: 'a sentence whose two readings differ',
      enter: async () => {
        await ask('le poignet est fracturé');
        await expect(page.locator('.zeroshot-score')).toHaveCount(0);
      },
    },
    {
      name: 'findings, two that contradict each other, a guideline',
      enter: async () => {
        const panel = page.getByRole('region', { name: t('app.findings.title') });
        await panel.locator('summary').first().click();
        const yes = { name: t('annotations.finding.button.present'), exact: true } as const;
        const groups = panel.getByRole('group');
        if (language === 'fr') {
          await groups.filter({ hasText: 'film normal' }).last().getByRole('button', yes).click();
          await panel.getByRole('combobox', { name: 'Kellgren-Lawrence' }).selectOption('2');
        }
        await expect(panel.getByRole('alert')).toBeVisible();
        await panel.locator('[aria-expanded="false"]').first().click();
      },
      leave: () =>
        page
          .getByRole('region', { name: t('app.findings.title') })
          .locator('summary')
          .first()
          .click(),
    },
    {
      name: 'two films, and the tool that measures',
      enter: async () => {
        await page.keyboard.press('F2');
        await page.locator('.app-reading [role="application"]').first().focus();
        await page.keyboard.press('l');
      },
      leave: async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('F1');
      },
    },
    {
      name: 'identities hidden',
      enter: () => run('app.command.presentation'),
      leave: () => run('app.command.presentation'),
    },
    {
      name: 'reading first',
      enter: () => run('app.command.read-first'),
      leave: () => run('app.command.read-first'),
    },
    dialog('help', 'app.command.help'),
    dialog('keys', 'app.command.keys'),
    dialog('model', 'app.command.model'),
    dialog('attributes', 'app.command.tags'),
    dialog('what is kept', 'app.command.keeping'),
    dialog('privacy', 'app.command.privacy'),
    dialog('export', 'app.command.export'),
    {
      name: 'the palette',
      enter: () => page.keyboard.press('Control+k'),
      leave: () => page.keyboard.press('Escape'),
    },
    {
      name: 'the question before many films leave',
      enter: () => page.getByRole('button', { name: t('catalogue.button.remove-all') }).click(),
      leave: () => page.keyboard.press('Escape'),
    },
  ];
}

test('every dialog, panel and state meets WCAG 2.2 AA in both languages, and shows no French in English', async ({
  page,
}) => {
  // Two dozen states, of which axe takes a second each where nothing else runs.
  test.slow();
  await page.goto('/');
  await expect(page.getByText(/^Calcul sur/)).toBeVisible();
  await expectAccessible(page);
  await drop(page, [
    ...phantoms(1, 2),
    { name: 'lettre.txt', bytes: new TextEncoder().encode('x'.repeat(400)) },
  ]);
  await expect(page.locator('.film-patient')).toBeVisible();
  await expect(page.locator('.catalogue-status')).toHaveCount(0);

  for (const language of ['fr', 'en'] as const) {
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    for (const { name, enter, leave } of states(page, language)) {
      await test.step(`${language}: ${name}`, async () => {
        await enter();
        // The same elements in other words: what English adds is looked at whole in `npm run test:long`.
        if (language === 'fr' || isLong) await expectAccessible(page, language);
        const french = await frenchOn(page);
        // In French there is plenty to find: what finds nothing in English can find.
        if (language === 'en') expect(french).toEqual([]);
        else expect(french.length).toBeGreaterThan(10);
        await leave?.();
      });
    }
  }
  await page.screenshot({ path: 'test-results/english.png' });
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
