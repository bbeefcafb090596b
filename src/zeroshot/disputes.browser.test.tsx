import i18next from 'i18next';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createStore, useStore } from 'zustand';
import '../app/theme.css';
import fr from './locales/fr.json';
import { createZeroshotSlice } from './slice.ts';
import { aModel, aText, fractureReference } from './testing/examples.ts';
import { ZeroShotPanel } from './ZeroShotPanel.tsx';

const film = { key: '1.2.3#0', modality: 'DX', isPhantom: false, columns: 400, rows: 600 };
const model = aModel({ reference: { fracture: fractureReference } });
const vectorOf = (sentence: string) => (sentence.startsWith('pas de') ? [-1, 0, 0] : [1, 0, 0]);
let root: Root;

/** A model that takes the sentence for a denial, as the bundled one does. */
const embedTexts = (sentences: readonly string[]) =>
  Promise.resolve(
    sentences.map((sentence) => ({
      ...aText(sentence, { fracture: 'denied', hardware: 'not-stated' }),
      vector: Float32Array.from(vectorOf(sentence)),
    })),
  );
const store = createStore(
  createZeroshotSlice({
    embedTexts,
    embedFilmVector: (key) =>
      Promise.resolve({
        key,
        modelHash: 'model-hash',
        vector: Float32Array.of(0.107, 0, 0),
        cls: Float32Array.of(0),
      }),
    similarityMap: () => Promise.resolve(null),
    squareOf: () => Promise.reject(new Error('not asked')),
    embedSquare: () => Promise.reject(new Error('not asked')),
    model: () => model,
  }),
);

beforeAll(async () => {
  const resources = { fr: { translation: fr } };
  await i18next.use(initReactI18next).init({
    lng: 'fr',
    resources,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
});
afterEach(() => root.unmount());

function Panel() {
  return (
    <div style={{ width: 392, background: 'var(--bg-1)' }}>
      <ZeroShotPanel
        zeroshot={useStore(store)}
        film={film}
        model={model}
        onEditPrompts={() => Promise.resolve(null)}
      />
    </div>
  );
}

it('a misread sentence is withheld until a person says by keyboard what it means', async () => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<Panel />);
  const panel = page.getByRole('region', { name: 'Question au modèle' });

  await userEvent.fill(page.getByLabelText('Question', { exact: true }), 'le poignet est fracturé');
  await userEvent.keyboard('{Enter}');
  await expect.element(panel).toHaveTextContent(/phrase à préciser/);
  await expect
    .element(panel)
    .toHaveTextContent(/Le modèle a compris : nié. Le lecteur de négations : affirmé./);
  expect(panel.element().querySelector('.zeroshot-score')).toBeNull();
  await page.screenshot({ path: '../../.cache/screens/zeroshot-misread.png' });
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');

  await expect.element(panel).toHaveTextContent(/au-dessus du seuil/);
  await expect.element(panel).toHaveTextContent(/Score « fracture » : 0,214/);
  await expect.element(panel).toHaveTextContent(/Lecture choisie par vous/);
  expect(document.activeElement?.className).toBe('zeroshot-part');
});
