/** What the workstation or the server withholds is said with its place and its remedy, and films are still read. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import config from '../playwright.config.ts';
import { drop, phantoms } from './support/films.ts';
import { shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';

const folder = path.resolve(import.meta.dirname, '../models/osselet-mini');
const film = (page: Page) => page.getByRole('application', { name: 'Film en lecture' });

/** The bundled model as one that was trained on other numbers: hashes fit, the self-test does not. */
async function serveAlteredModel(page: Page): Promise<void> {
  const selfTest = readFileSync(path.join(folder, 'self-test.json'), 'utf8').replace('0.12221', '0.92221');
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    files: Record<string, object>;
  };
  const sha256 = createHash('sha256').update(selfTest).digest('hex');
  manifest.files['self-test.json'] = { bytes: Buffer.byteLength(selfTest), sha256 };
  await page.route('**/models/*/self-test.json', (route) => route.fulfill({ body: selfTest }));
  await page.route('**/models/*/manifest.json', (route) => route.fulfill({ json: manifest }));
}

test('a model that fails its self-test and a server that does not isolate the page are named; a film opens', async ({
  page,
  baseURL,
}) => {
  await serveAlteredModel(page);
  await page.route(baseURL ?? '', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['cross-origin-opener-policy'];
    delete headers['cross-origin-embedder-policy'];
    await route.fulfill({ response, headers });
  });
  await page.goto('/');

  await expect(page.getByText(/en-têtes COOP et COEP absents/)).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'ne donne pas sur ce poste' })).toBeVisible();
  await drop(page, phantoms(1));
  await expect(film(page)).toContainText('fantome-main-1');
  await shots(page, 'messages-auto-test');
});

test('on a full disk the film stays open, its annotation waits, and is written once there is room', async ({
  page,
  context,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? '');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await page.goto('/');
  await drop(page, phantoms(2));
  await expect(film(page)).toContainText('fantome-main-2');
  await page.getByRole('combobox', { name: 'Question' }).fill('fracture');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Confirmer/ }).click();

  const again = page.getByRole('button', { name: 'Enregistrer de nouveau' });
  await expect(page.getByText(/1 annotation attend dans cette page/)).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'plus de place' }).first()).toBeVisible();
  await shots(page, 'messages-disque-plein');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await again.click();

  await expect(page.getByText(/^Enregistré/)).toBeVisible();
  await expect(page.getByRole('region', { name: /^Avis/ })).toContainText('fracture');
});

test('where the browser keeps nothing at all, a film is read and scored, and the page says that nothing is kept', async ({
  baseURL,
}) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'osselet-refused-'));
  mkdirSync(path.join(profile, 'Default'));
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(blocked));
  const context = await chromium.launchPersistentContext(profile, {
    ...config.use?.launchOptions,
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    serviceWorkers: 'allow',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  try {
    await page.goto(baseURL ?? '');
    await expect(page.getByText(/ne donne pas accès à son stockage/).first()).toBeVisible();
    await expect(page.getByText(/n’a pas permis de préparer le travail hors ligne/)).toBeVisible({
      timeout: 60_000,
    });
    await drop(page, phantoms(1));
    await page.getByRole('combobox', { name: 'Question' }).fill('fracture');
    await page.keyboard.press('Enter');
    await expect(page.locator('.zeroshot-score').first()).toContainText(/\d,\d/);
    await page.getByRole('button', { name: /^Confirmer/ }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Non enregistré.' })).toContainText('stockage');
    await page.getByRole('button', { name: 'Modèle' }).click();
    await expect(page.getByRole('dialog')).toContainText('ne permet pas de garder');
    await shots(page, 'messages-stockage-refuse');
    expect(errors).toEqual([]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
