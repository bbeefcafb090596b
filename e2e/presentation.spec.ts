/** A presentation state among the files: offered on its film, put on it, taken off; told when its film is missing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drop } from './support/films.ts';
import { expect, test } from './support/test.ts';
import { withoutModel } from './support/withoutModel.ts';

const fixture = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../src/dicom/fixtures', name))),
});
const film = fixture('gradient-explicit.dcm');
const state = fixture('gradient-presentation.dcm');

test('a presentation state is offered on its film, put on it and taken off', async ({ page }) => {
  await withoutModel(page);
  await page.goto('/');
  await drop(page, [state, film]);
  const view = page.getByRole('application', { name: 'Film en lecture', exact: true });
  const menu = page.getByRole('combobox', { name: 'Présentation' });

  await test.step('it is not applied unasked', async () => {
    await expect(page.getByRole('listbox', { name: 'Films' }).getByRole('option')).toHaveCount(1);
    await expect(menu).toHaveValue('');
    await expect(view.getByText('Trait de fracture')).toHaveCount(0);
  });

  await test.step('it turns the film and draws on it', async () => {
    await menu.selectOption('Relu en staff');

    await expect(view.getByText('Trait de fracture')).toBeVisible();
    await expect(view.getByText('Pivoté 90°')).toBeVisible();
    await page.screenshot({ path: 'test-results/presentation.png' });
  });

  await test.step('what it says in words is hidden in presentation mode', async () => {
    await page.keyboard.press('p');
    await expect(view.getByText('Trait de fracture')).toHaveCount(0);
    await expect(menu.getByRole('option', { name: 'Relu en staff' })).toHaveCount(0);

    await page.keyboard.press('p');
    await expect(view.getByText('Trait de fracture')).toBeVisible();
  });

  await test.step('its drawing goes with the overlays, and all of it when it is taken off', async () => {
    await view.focus();
    await page.keyboard.press('q');
    await expect(view.getByText('Calques masqués')).toBeVisible();
    await expect(view.getByText('Trait de fracture')).toHaveCount(0);

    await menu.selectOption('Aucune (film tel quel)');

    await expect(view.getByText('Pivoté 90°')).toHaveCount(0);
  });
});

test('a presentation state without its film says which film is missing', async ({ page }) => {
  await withoutModel(page);
  await page.goto('/');
  await drop(page, [state]);

  await expect(
    page.getByText(/gradient-presentation\.dcm\s»\sest un état de présentation.*2\.25\.42/),
  ).toBeVisible();
});
