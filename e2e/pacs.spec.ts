/** A radiologist reads from the PACS: Debian's Orthanc behind Debian's nginx, as docs/deploy.fr.md says. */
import { uidFrom } from '../src/dicom/index.ts';
import { hasOrthanc, startOrthanc, type TestOrthanc } from '../src/pacs/testOrthanc.ts';
import { behindNginx, hasNginx } from './support/behindNginx.ts';
import { filmOf } from './support/patients.ts';
import { guidePicture, shots } from './support/shots.ts';
import { expect, test } from './support/test.ts';
import { withoutModel } from './support/withoutModel.ts';

const port = Number(process.env.OSSELET_E2E_PORT ?? 4290) + 100;
const pacsPort = port + 1;
const zoe = { name: 'Lefèvre^Zoé', id: 'P-77', birthDate: '19790312' };
const paul = { name: 'Martin^Paul', id: 'P-12', birthDate: '19610504' };
const films = [
  filmOf({ name: 'zoe-2026', patient: zoe, date: '20260310', side: 'L', seed: 1 }),
  filmOf({ name: 'zoe-2024', patient: zoe, date: '20240210', side: 'L', seed: 2 }),
  filmOf({ name: 'paul-2025', patient: paul, date: '20250610', side: 'R', seed: 3 }),
];

test.use({ baseURL: `http://127.0.0.1:${String(port)}/` });
test.skip(!hasOrthanc || !hasNginx, 'needs Debian’s orthanc, orthanc-dicomweb and nginx-light');

let orthanc: TestOrthanc;
let stopNginx: () => Promise<void>;
const rest = (address: string, body?: Uint8Array) =>
  fetch(`${orthanc.url}${address}`, {
    headers: { Authorization: `Basic ${btoa('radio:osselet')}` },
    ...(body && { method: 'POST', body: body as BodyInit }),
  });

test.beforeAll(async () => {
  orthanc = await startOrthanc(pacsPort, { radio: 'osselet' });
  for (const { bytes } of films) await rest('/instances', bytes);
  const pacs = [{ name: 'Orthanc', root: '/dicom-web', authentication: 'basic' }];
  stopNginx = await behindNginx({ port, pacsPort, config: { pacs } });
});
test.afterAll(async () => {
  await stopNginx();
  await orthanc.remove();
});

test('a worklist is searched, a study opens with its prior beside it, and a server that stops loses nothing', async ({
  page,
  guard,
}) => {
  await withoutModel(page);
  await page.goto('/');
  const dialog = page.getByRole('dialog');
  const films = page.getByRole('listbox', { name: 'Films' }).getByRole('option');

  await test.step('a wrong password says so, the right one opens the search', async () => {
    await page.getByRole('button', { name: 'PACS', exact: true }).click();
    await dialog.getByLabel('Nom d’utilisateur').fill('radio');
    await dialog.getByLabel('Mot de passe').fill('faux');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Nom du patient').fill('lefèvre');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('refuse cette identification (401)');
    await dialog.getByLabel('Nom d’utilisateur').fill('radio');
    await dialog.getByLabel('Mot de passe').fill('osselet');
    await page.keyboard.press('Enter');
    // The browser itself tells of the 401 on its console.
    guard.errors.length = 0;
  });

  await test.step('search by the beginning of a name, with the keyboard alone', async () => {
    await dialog.getByLabel('Nom du patient').fill('lefèvre');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('row')).toHaveCount(3);
    await expect(dialog.getByRole('row').filter({ hasText: 'Lefèvre Zoé' })).toHaveCount(2);
    await shots(page, 'pacs-1-liste');
    await guidePicture(dialog, 'pacs');
  });

  await test.step('the study with its prior: both on screen', async () => {
    await dialog
      .getByRole('button', { name: /^Ouvrir l’étude du 10 mars 2026 avec l’antérieur/ })
      .press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(films).toHaveCount(2);
    await expect(page.locator('.film-patient')).toHaveCount(2);
    await expect(page.locator('.app-pacs-arrival')).toHaveCount(0);
    await shots(page, 'pacs-2-avec-anterieur');
  });

  await test.step('a box drawn on the film goes back as a report, which Orthanc then holds in that study', async () => {
    await page.getByRole('application', { name: 'Film en lecture' }).first().focus();
    await page.keyboard.press('z');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listbox', { name: 'Tracés sur ce film' }).getByRole('option')).toHaveCount(
      1,
    );
    await page.getByRole('button', { name: 'Exporter…' }).click();
    await dialog.getByRole('radio', { name: /Rapport DICOM/ }).check();
    await dialog.getByRole('button', { name: 'Envoyer à « Orthanc »' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByText('Rangé dans « Orthanc »')).toBeVisible();
    const query = JSON.stringify({ Level: 'Series', Expand: true, Query: { Modality: 'SR' } });
    const found = (await (await rest('/tools/find', Buffer.from(query))).json()) as { ParentStudy: string }[];
    expect(found).toHaveLength(1);
    const study = (await (await rest(`/studies/${found[0]!.ParentStudy}`)).json()) as {
      MainDicomTags: { StudyInstanceUID: string };
    };
    expect(study.MainDicomTags.StudyInstanceUID).toBe(uidFrom('study zoe-2026'));
    await shots(page, 'pacs-3-renvoye');
    await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  });

  await test.step('the log of the study goes into the PACS, and taken from there it brings nothing twice', async () => {
    await page.getByRole('button', { name: 'PACS', exact: true }).click();
    const part = dialog.getByRole('region', { name: 'Annotations de l’étude à l’écran' });
    await part.getByRole('button', { name: 'Envoyer les annotations au PACS' }).click();
    await expect(page.getByText('Rangé dans « Orthanc »')).toBeVisible();
    await part.getByRole('button', { name: 'Reprendre les annotations du PACS…' }).click();
    await expect(part.getByText('0 inscription nouvelle')).toBeVisible();
    await expect(part.getByText('1 inscription déjà connue')).toBeVisible();
    await part.scrollIntoViewIfNeeded();
    await shots(page, 'pacs-4-journal');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  });

  await test.step('the server stops: it is said, films stay, and it goes on when the server is back', async () => {
    await orthanc.kill();
    await page.getByRole('button', { name: 'PACS', exact: true }).click();
    await dialog.getByLabel('Numéro du patient').fill('P-12');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('Le PACS a échoué de son côté (502)');
    guard.errors.length = 0;
    await expect(films).toHaveCount(2);
    await orthanc.start();
    await dialog.getByRole('button', { name: 'Chercher', exact: true }).click();
    await dialog.getByRole('button', { name: /^Ouvrir l’étude du 10 juin 2025, Martin Paul/ }).click();
    await expect(films).toHaveCount(3);
  });

  await test.step('a reload: films of the PACS are read from it again, once the reader has signed in', async () => {
    await page.goto(`/?StudyInstanceUIDs=${uidFrom('study zoe-2024')}`);
    await expect(page.locator('.app-pacs-arrival').getByRole('alert')).toContainText('401');
    guard.errors.length = 0;
    await page.getByRole('button', { name: 'PACS', exact: true }).click();
    await dialog.getByLabel('Nom d’utilisateur').fill('radio');
    await dialog.getByLabel('Mot de passe').fill('osselet');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.locator('.film-patient')).toContainText('Lefèvre Zoé');
    await films.filter({ hasText: 'à rouvrir' }).first().click();
    await page.getByRole('button', { name: 'Rouvrir ce film' }).click();
    await expect(page.getByText('fichier à rouvrir')).toHaveCount(1);
  });
});
