import i18next from 'i18next';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, expect, describe, it } from 'vitest';
import { page } from 'vitest/browser';
import '../app/theme.css';
import { fetchSource } from './byteSource.ts';
import en from './locales/en.json';
import fr from './locales/fr.json';
import { describeModel, loadModel } from './loadModel.ts';
import type { ModelDescription } from './manifest.ts';
import { ModelCard } from './ModelCard.tsx';

let model: ModelDescription;
let root: Root;

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    resources: { fr: { translation: fr }, en: { translation: en } },
    lng: 'fr',
    keySeparator: false,
    nsSeparator: false,
  });
  model = describeModel(await loadModel(fetchSource('/models/osselet-mini/')));
});
beforeEach(() => {
  const place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
});
afterEach(async () => {
  root.unmount();
  document.querySelector('main')?.remove();
  await i18next.changeLanguage('fr');
});

describe('the card of the model', () => {
  it('names the model, its version, its licence and its hash', async () => {
    root.render(<ModelCard model={model} />);

    await expect.element(page.getByText('osselet-mini', { exact: true })).toBeVisible();
    await expect.element(page.getByText('version 2')).toBeVisible();
    await expect.element(page.getByText('CC BY 4.0', { exact: true })).toBeVisible();
    await expect.element(page.getByText(model.hash.slice(0, 12))).toBeVisible();
  });

  it('shows the figures with their intervals, and what the model does not do', async () => {
    root.render(<ModelCard model={model} />);

    await expect.element(page.getByRole('heading', { name: 'Ce qu’il ne fait pas' })).toBeVisible();
    await expect
      .element(page.getByRole('row', { name: /Tous les films/ }))
      .toHaveTextContent('0,810 [0,752 ; 0,861]');
  });

  it('speaks the language of the page', async () => {
    await i18next.changeLanguage('en');

    root.render(<ModelCard model={model} />);

    await expect.element(page.getByRole('heading', { name: 'What it does not do' })).toBeVisible();
  });

  it('shows markup in a card as text', async () => {
    root.render(<ModelCard model={{ ...model, card: { fr: '<img src="x" alt="y">', en: '' } }} />);

    await expect.element(page.getByText('<img src="x" alt="y">')).toBeVisible();
    expect(document.querySelector('main img')).toBeNull();
  });
});
