import { zipSync } from 'fflate';
import { drop, phantoms } from './support/films.ts';
import { giveFolder } from './support/folder.ts';
import { shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';
import { withoutModel } from './support/withoutModel.ts';

test('a folder opened yesterday opens again in one click; what is gone says so and keeps its annotations', async ({
  page,
}) => {
  const shot = (step: string) => shots(page, `rouvrir-${step}`);
  const options = page.getByRole('listbox', { name: 'Films' }).getByRole('option');
  const kept = page.getByText('fichier à rouvrir');
  const question = page.getByRole('combobox', { name: 'Question' });
  const [first, second, third] = phantoms(1, 2, 3);
  const archive = { name: 'vues.zip', bytes: zipSync({ 'S1/IM3': third!.bytes }) };
  await giveFolder(page, [first!, second!, archive]);

  await test.step('with the indexing paused, open the folder and say something of a film', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Chercher une commande' }).fill('suspendre');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ouvrir un dossier' }).first().click();
    await expect(options).toHaveCount(3);
    // The film on screen is read by the model all the same: the standing questions ask it.
    await expect(page.getByText('Indexation suspendue : 1 film sur 3')).toBeVisible();
    await expect(page.getByText('à indexer')).toHaveCount(2);
    await question.fill('fracture');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Confirmer/ }).click();
    await expect(page.getByText(/^Enregistré/)).toBeVisible();
    await shot('1-dossier');
  });

  await test.step('the next day: films to reopen, and no question for them', async () => {
    await page.reload();
    await expect(kept).toHaveCount(3);
    await options.first().click();
    await expect(question).toBeDisabled();
    await expect(page.getByText('rouvrez-le pour interroger le modèle')).toBeVisible();
    await expect(page.getByRole('region', { name: /^Avis/ })).toContainText('fracture');
    await shot('2-a-rouvrir');
  });

  await test.step('one click goes on with the indexing, and reads only the films that lack it', async () => {
    await page.getByRole('button', { name: 'Reprendre l’indexation : 2 films restants sur 3' }).click();
    await expect(kept).toHaveCount(1);
    await expect(page.getByText('à indexer')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Reprendre l’indexation/ })).toHaveCount(0);
    await shot('3-indexation');
  });

  await test.step('one more click', async () => {
    await options.filter({ has: kept }).click();
    await page.getByRole('button', { name: 'Rouvrir ce film' }).click();
    await expect(kept).toHaveCount(0);
    await expect(page.locator('.catalogue-status')).toHaveCount(0);
    await expect(page.getByText('FANTOME MAIN').first()).toBeVisible();
    await expect(question).toBeEnabled();
    await options.filter({ hasText: 'IM3' }).click();
    await expect(page.getByRole('application', { name: 'Film en lecture' })).toContainText('vues.zip/S1/IM3');
    await expect(page.getByText(/^Zoom/)).toBeVisible();
    await shot('4-rouverts');
  });

  await test.step('a file is gone', async () => {
    await page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('étude');
      await folder.removeEntry('fantome-main-1.dcm');
    });
    await page.reload();
    await expect(kept).toHaveCount(3);
    await page.getByRole('button', { name: 'Rouvrir les 3 films' }).click();

    await expect(kept).toHaveCount(1);
    const gone = options.filter({ hasText: 'fantome-main-1.dcm' });
    await expect(gone).toContainText('n’est plus à sa place');
    await gone.click();
    await expect(page.getByRole('region', { name: /^Avis/ })).toContainText('fracture');
    await shot('5-disparu');
  });
});

test('a folder of which the page was closed half-way is read on in one click, and nothing of it twice', async ({
  page,
}) => {
  const options = page.getByRole('listbox', { name: 'Films' }).getByRole('option');
  const kept = page.getByText('fichier à rouvrir');
  await withoutModel(page);
  await giveFolder(page, phantoms(1, 2, 3, 4, 5, 6));
  await page.getByRole('button', { name: 'Ouvrir un dossier' }).first().click();
  const keptCount = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opened = indexedDB.open('osselet');
          opened.onsuccess = () => {
            const count = opened.result.transaction('films').objectStore('films').count();
            count.onsuccess = () => {
              opened.result.close();
              resolve(count.result);
            };
          };
        }),
    );
  await expect.poll(keptCount, { intervals: [20] }).toBeGreaterThan(0);

  await page.reload();

  await expect(page.getByText('Le dossier « étude » n’a pas été lu jusqu’au bout')).toBeVisible();
  await expect(kept.first()).toBeVisible();
  const readBefore = await kept.count();
  expect(readBefore).toBeLessThan(6);
  await shots(page, 'dossier-interrompu');
  await page.getByRole('button', { name: 'Reprendre la lecture et l’indexation' }).click();

  await expect(options).toHaveCount(6);
  await expect(page.locator('.catalogue-status')).toHaveCount(readBefore);
  await expect(page.getByText('n’a pas été lu jusqu’au bout')).toHaveCount(0);
  await page.reload();
  await expect(kept).toHaveCount(6);
});

test('films without a handle are copied only once a person chose so, open again from the copy, and can be erased', async ({
  page,
}) => {
  const kept = page.getByText('fichier à rouvrir');
  const choice = page.getByRole('checkbox', { name: 'Garder une copie locale des films' });
  const keeping = page.getByRole('button', { name: 'Films gardés…' });
  await page.goto('/');
  await drop(page, phantoms(1));
  await expect(page.locator('.catalogue-status')).toHaveCount(0);

  await keeping.click();
  await expect(choice).not.toBeChecked();
  await expect(page.getByText(/^0 copie, /)).toBeVisible();
  await choice.check();
  await page.keyboard.press('Escape');
  await drop(page, phantoms(2));
  await expect(page.getByRole('listbox', { name: 'Films' }).getByRole('option')).toHaveCount(2);
  await expect(page.locator('.catalogue-status')).toHaveCount(0);
  await page.reload();
  await expect(kept).toHaveCount(2);
  await page.getByRole('button', { name: 'Rouvrir les 2 films' }).click();

  await expect(kept).toHaveCount(1);
  await expect(page.getByRole('option', { name: /fantome-main-1\.dcm/ })).toContainText(
    'rouvrez le fichier « fantome-main-1.dcm »',
  );
  await expect(page.getByRole('application', { name: 'Film en lecture' })).toContainText(
    'fantome-main-2-fracture.dcm',
  );
  await keeping.click();
  await expect(page.getByText(/^1 copie, /)).toBeVisible();
  await page.screenshot({ path: 'test-results/films-gardes.png' });
  await page.getByRole('button', { name: 'Effacer les copies' }).click();
  await expect(page.getByText(/^0 copie, /)).toBeVisible();
});
