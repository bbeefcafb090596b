import i18next from 'i18next';
import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from './Dialog.tsx';
import fr from './locales/fr.json';

let root: Root | undefined;

beforeAll(async () => {
  const resources = { fr: { translation: fr } };
  await i18next.use(initReactI18next).init({ lng: 'fr', resources, keySeparator: false, nsSeparator: false });
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Aide</button>
      {isOpen && (
        <Dialog title="Raccourcis" onClose={() => setOpen(false)}>
          <p>…</p>
        </Dialog>
      )}
    </>
  );
}

async function openedDialog() {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  root.render(<Page />);
  await page.getByRole('button', { name: 'Aide' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Raccourcis' })).toBeVisible();
  return { opener: page.getByRole('button', { name: 'Aide' }) };
}

describe('a dialog', () => {
  it('closed by its button gives the focus back', async () => {
    const { opener } = await openedDialog();

    await page.getByRole('button', { name: 'Fermer' }).click();

    await expect.element(opener).toHaveFocus();
  });

  it('closed by Escape gives the focus back', async () => {
    const { opener } = await openedDialog();

    await userEvent.keyboard('{Escape}');

    await expect.element(opener).toHaveFocus();
  });
});
