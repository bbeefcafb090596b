import { threadCount } from '../src/engine/native/startThread.ts';
import { drop, phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';

test('a script that would evaluate code or call another origin is blocked and seen, in the page and in a worker', async ({
  page,
  guard,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Osselet' })).toBeVisible();
  await expect(page.getByText(/^Calcul sur/)).toBeVisible();
  // The decoders start with the first film.
  await drop(page, phantoms(1));
  await expect(page.locator('.film-patient')).toBeVisible();
  // Threads of the engine answer nothing: they sleep in its kernels.
  const workers = page.workers().filter((worker) => !worker.url().includes('thread.worker'));
  expect(workers.length).toBeGreaterThanOrEqual(2);

  await page.evaluate(() => fetch('https://ailleurs.invalid/page').catch(() => undefined));
  for (const [index, worker] of workers.entries()) {
    await worker.evaluate((i) => fetch(`https://ailleurs.invalid/worker${i}`).catch(() => undefined), index);
  }

  await expect.poll(() => guard.violations.join('\n')).toContain('https://ailleurs.invalid/page');
  for (const index of workers.keys())
    await expect.poll(() => guard.violations.join('\n')).toContain(`https://ailleurs.invalid/worker${index}`);
  guard.forgive();

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('confidentialité');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('tentatives avant leur départ');
  await expect(dialog.getByText(/connect-src.*ailleurs\.invalid\/page/)).toBeVisible();
  await expect(dialog.getByText(/connect-src.*ailleurs\.invalid\/worker0/)).toBeVisible();
  await page.screenshot({ path: 'test-results/requetes-bloquees.png' });
});

test('no string becomes markup, a script or a worker, but the address of a script of ours does', async ({
  page,
  guard,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Osselet' })).toBeVisible();

  const done = await page.evaluate(() => {
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const made = URL.createObjectURL(new Blob(['0'], { type: 'text/javascript' }));
    const script = document.createElement('script');
    return {
      markup: attempt(() => (document.createElement('p').innerHTML = '<img src=x>')),
      text: attempt(() => (script.text = '0')),
      foreign: attempt(() => (script.src = 'https://ailleurs.invalid/a.js')),
      made: attempt(() => new Worker(made)),
      own: attempt(() => (script.src = '/assets/a.js')),
    };
  });

  const refused = 'TypeError';
  expect(done).toEqual({ markup: refused, text: refused, foreign: refused, made: refused, own: 'done' });
  await expect.poll(() => guard.violations.join('\n')).toContain('require-trusted-types-for');
  guard.forgive();
});

test('the page is served under the strict policy and isolated', async ({ page }) => {
  const response = await page.goto('/');

  expect(response?.headers()['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(response?.headers()['content-security-policy']).not.toMatch(
    /unsafe-inline|'unsafe-eval'|https?:|\*/,
  );
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('what is not a file of the app is not found, and nothing can be sent to it', async ({ request }) => {
  expect((await request.get('/assets')).status()).toBe(404);
  expect((await request.get('/../package.json')).status()).toBe(404);
  const sent = await request.post('/');

  expect(sent.status()).toBe(405);
  expect(sent.headers()).toMatchObject({ allow: 'GET, HEAD' });
});

test('the engine’s threads are files of the app, as many as it says, and no script made on the page runs', async ({
  page,
  guard,
}) => {
  await page.goto('/?backend=wasm');
  await drop(page, phantoms(1));
  await expect(page.locator('.film-patient')).toBeVisible();
  await page.getByRole('combobox', { name: 'Question' }).fill('fracture');
  await page.keyboard.press('Enter');
  await expect(page.locator('.zeroshot-score')).toContainText(/\d,\d/);

  const addresses = page.workers().map((worker) => new URL(worker.url()));
  const told = await page.getByText(/\d+ fils? de calcul/).innerText();
  const threads = Number(/(\d+) fils? de calcul/.exec(told)?.[1]);
  expect([...new Set(addresses.map(({ protocol }) => protocol))]).toEqual(['http:']);
  expect(addresses.filter(({ pathname }) => pathname.includes('thread.worker'))).toHaveLength(threads - 1);
  expect(threads).toBe(threadCount(await page.evaluate(() => navigator.hardwareConcurrency)));
  expect(guard.requests.filter((url) => url.startsWith('blob:'))).toEqual([]);
});
