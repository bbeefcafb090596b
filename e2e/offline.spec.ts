/** The server is the journey's own: it is really stopped, and really replaced by a newer build. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeServiceWorker } from '../scripts/serviceWorker.ts';
import { drop, phantoms } from './support/films.ts';
import { startOwnServer, type OwnServer } from './support/ownServer.ts';
import { shots } from './support/shots.ts';
import { expect, test as guarded } from './support/test.ts';

const test = guarded.extend<{ own: OwnServer }>({
  own: async ({}, use, { parallelIndex }) => {
    const port = Number(process.env.OSSELET_E2E_PORT ?? 4290) + 40 + 20 * parallelIndex;
    const own = await startOwnServer(port);
    await use(own);
    await own.stop();
  },
  baseURL: ({ own }, use) => use(own.url),
});
test.use({ serviceWorkers: 'allow' });

const ready = (page: Page) => page.getByText('Prêt hors ligne');

/** By cache, the addresses that it holds. */
function keptIn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const found: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      found[name] = requests.map(({ url }) => new URL(url).pathname).sort();
    }
    return found;
  });
}

test('with the server gone the page starts again, opens a film and scores it, and has kept nothing of it', async ({
  page,
  context,
  own,
  guard,
}) => {
  const files = readdirSync(own.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).slice(own.folder.length))
    .map((name) => (name === '/index.html' ? '/' : name))
    .filter((name) => !['/sw.js', '/osselet.config.json', '/models/LICENSE'].includes(name))
    .sort();
  await page.goto('/');
  await expect(ready(page)).toBeVisible({ timeout: 60_000 });

  await test.step('the caches hold the app and the model, file by file', async () => {
    const kept = await keptIn(page);
    expect(Object.keys(kept).map((name) => name.replace(/-[0-9a-f]{12}$/, ''))).toEqual([
      'osselet-app',
      'osselet-model-osselet-mini',
    ]);
    expect(Object.values(kept).flat().sort()).toEqual(files);
  });

  await own.stop();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/^Calcul sur/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/Hors ligne\s: Osselet marche/)).toBeVisible();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(await page.evaluate(() => fetch('/osselet.json').catch(() => 'no network'))).toBe('no network');

  const fixture = path.resolve(import.meta.dirname, '../src/dicom/fixtures/gradient-jpeg2000.dcm');
  await drop(page, [{ name: 'gradient.dcm', bytes: readFileSync(fixture) }, ...phantoms(1)]);
  await page.getByRole('option', { name: /fantome-main-1/ }).click();
  await page.getByRole('combobox', { name: 'Question' }).fill('fracture');
  await page.keyboard.press('Enter');
  await expect(page.locator('.zeroshot-score').first()).toContainText(/\d,\d/);
  await page.getByRole('option', { name: /gradient/ }).click();
  await expect(page.locator('.film-patient')).toBeVisible();
  await shots(page, 'hors-ligne');
  expect(
    Object.values(await keptIn(page))
      .flat()
      .sort(),
  ).toEqual(files);
  // The browser itself says that what was asked above on purpose did not come.
  expect(guard.errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  guard.forgive();
});

test('a new version is offered; the tab that goes on with the old one keeps its own files until it reloads', async ({
  page,
  context,
  own,
}) => {
  await page.goto('/');
  await expect(ready(page)).toBeVisible({ timeout: 60_000 });
  await drop(page, phantoms(1));
  await expect(page.locator('.film-patient')).toBeVisible();
  const [oldCache] = Object.keys(await keptIn(page));
  await publish(own);
  own.asked.length = 0;

  const second = await context.newPage();
  await second.goto(own.url);
  await expect(second).toHaveTitle('Osselet');
  await expect(second.getByText('Une nouvelle version d’Osselet est prête.')).toBeVisible();
  await expect(page.getByText('Une nouvelle version d’Osselet est prête.')).toBeVisible();
  await shots(page, 'nouvelle-version');
  await page.getByRole('button', { name: 'Plus tard' }).click();
  await second.getByRole('button', { name: 'Recharger maintenant' }).click();
  await expect(second).toHaveTitle('Osselet 2');

  await test.step('the older tab opens a part that it had not loaded, and the server no longer has', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').last().fill('attributs DICOM');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Nom du patient');
    await page.keyboard.press('Escape');
    expect(Object.keys(await keptIn(page))).toContain(oldCache);
  });

  await test.step('it reloads when its person agrees to lose the film from the screen', async () => {
    await page.getByRole('button', { name: 'Recharger maintenant' }).click();
    await expect(page.getByText(/^1 film ouvert sera à rouvrir à la main/)).toBeVisible();
    await expect(page).toHaveTitle('Osselet');
    await shots(page, 'nouvelle-version-question');
    await page.getByRole('button', { name: 'Recharger quand même' }).click();
    await expect(page).toHaveTitle('Osselet 2');
    await expect.poll(async () => Object.keys(await keptIn(page))).not.toContain(oldCache);
  });
  expect(own.asked.filter((address) => address.includes('model.safetensors'))).toEqual([]);
});

/** In place of the build that is served: another title, and the chunk of the tag names under another name. */
async function publish({ folder }: OwnServer): Promise<void> {
  const assets = path.join(folder, 'assets');
  const chunk = readdirSync(assets).find((name) => name.startsWith('attributeNames-'))!;
  const renamed = 'attributeNames-00000002.js';
  renameSync(path.join(assets, chunk), path.join(assets, renamed));
  for (const name of readdirSync(assets).filter(
    (file) => file.startsWith('index-') && file.endsWith('.js'),
  )) {
    const file = path.join(assets, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(chunk, renamed));
  }
  const page = path.join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<title>Osselet', '<title>Osselet 2'));
  const [model] = readdirSync(path.join(folder, 'models')).filter((name) => name.startsWith('osselet-mini-'));
  await writeServiceWorker(folder, model!);
}
