import i18next from 'i18next';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createStore, useStore, type StoreApi } from 'zustand';
import '../app/theme.css';
import type { FilmEmbedding, TextEmbedding } from '../embeddings/index.ts';
import en from './locales/en.json';
import fr from './locales/fr.json';
import type { ZeroshotModel } from './answer.ts';
import { filmHeatCells } from './filmHeatCells.ts';
import { shownMapOf } from './mapState.ts';
import { createZeroshotSlice, type ZeroshotSlice } from './slice.ts';
import { aModel, aText, fractureReference, hand } from './testing/examples.ts';
import { HeatMapOverlay } from './HeatMapOverlay.tsx';
import { ZeroShotPanel } from './ZeroShotPanel.tsx';

const film = { key: '1.2.3#0', isPhantom: false, columns: 400, rows: 600 };
const handReference = { ...fractureReference, auroc: null };
const fullModel = aModel({ reference: { fracture: fractureReference, hand: handReference } });

/** What the encoder would return: fracture along axis 0, hand along axis 1. */
const known: Record<string, { facts: TextEmbedding['facts']; vector?: readonly number[]; marked?: string }> =
  {
    'fracture du poignet gauche': { facts: { fracture: 'stated', hand: 'stated' } },
    'pas de fracture': { facts: { fracture: 'denied' }, vector: [-1, 0, 0] },
    'pas de hand': { facts: {}, vector: [0, -1, 0] },
    hand: { facts: {}, vector: [0, 1, 0] },
    'Luxation du poignet': { facts: { hand: 'stated' }, marked: '?Luxation du poignet' },
    'fracture possible': { facts: { doubt: 'stated' } },
    hardware: { facts: { hardware: 'stated' }, vector: [0, 0, 1] },
    'pas de hardware': { facts: {}, vector: [0, 0, -1] },
  };
const embedTexts = (sentences: readonly string[]) =>
  Promise.resolve(
    sentences.map((sentence) => {
      const { facts, vector, marked } = known[sentence] ?? { facts: {} };
      return { ...aText(marked ?? sentence, facts), vector: Float32Array.from(vector ?? [1, 0, 0]) };
    }),
  );
/** A warm spot on the wrist of a 20 × 20 grid. */
const similarity = {
  rows: 20,
  columns: 20,
  cosines: Float32Array.from({ length: 400 }, (_, patch) => {
    const [column, row] = [patch % 20, Math.floor(patch / 20)];
    return 0.46 - 0.03 * Math.hypot(column - 9, row - 12);
  }),
  tissue: Uint8Array.from({ length: 400 }, (_, patch) => (patch % 20 > 4 && patch % 20 < 15 ? 1 : 0)),
};

function aStore(vector: readonly number[], model: () => ZeroshotModel | null = () => fullModel) {
  const embedFilmVector = (key: string) =>
    Promise.resolve<FilmEmbedding>({
      key,
      modelHash: 'model-hash',
      vector: Float32Array.from(vector),
      cls: Float32Array.of(0),
    });
  const similarityMap = () => Promise.resolve(similarity);
  return createStore(createZeroshotSlice({ embedTexts, embedFilmVector, similarityMap, model }));
}

interface ReadingProps {
  readonly store: StoreApi<ZeroshotSlice>;
  readonly isPhantom?: boolean;
  readonly actions?: ReactNode;
}

function Reading({ store, isPhantom = false, actions }: ReadingProps) {
  const zeroshot = useStore(store);
  const map = shownMapOf(zeroshot.map, film.key);
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '392px 300px', background: 'var(--bg-1)' }}>
      <ZeroShotPanel zeroshot={zeroshot} film={{ ...film, isPhantom }} model={fullModel} actions={actions} />
      <svg viewBox={`0 0 ${film.columns} ${film.rows}`} width={300}>
        <rect width={film.columns} height={film.rows} fill="#1c1c1c" />
        <rect x={130} y={40} width={60} height={520} fill="#b9b9b9" />
        <rect x={215} y={40} width={50} height={520} fill="#8d8d8d" />
        {map && (
          <HeatMapOverlay
            cells={filmHeatCells(map, fullModel, film)}
            sentence={zeroshot.answers[film.key]?.sentence ?? ''}
          />
        )}
      </svg>
    </div>
  );
}

let root: Root;
let host: HTMLElement;

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    resources: { fr: { translation: fr }, en: { translation: en } },
    lng: 'fr',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = 'fr';
  await page.viewport(720, 760);
});

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(() => {
  root.unmount();
  host.remove();
});

async function ask(sentence: string) {
  await userEvent.fill(page.getByLabelText('Question', { exact: true }), sentence);
  await userEvent.keyboard('{Enter}');
}
const panel = () => page.getByRole('region', { name: 'Question au modèle' });

describe('a radiologist asks about the film on screen', () => {
  it('reads verdict, score, measured rates and what was understood, then draws the map', async () => {
    root.render(
      <Reading
        store={aStore([0.107, 0.2, 0])}
        actions={
          <button type="button" className="button">
            Confirmer
          </button>
        }
      />,
    );

    await ask('fracture du poignet gauche');

    await expect.element(panel()).toHaveTextContent(/au-dessus du seuil/);
    await expect.element(panel()).toHaveTextContent(/score 0,214/);
    await expect.element(panel()).toHaveTextContent(/fracture affirmé.*main et poignet affirmé/);
    await expect.element(panel()).toHaveTextContent(/latéralité ignorée/);
    await expect.element(panel()).toHaveTextContent(/464 films dont 94 avec \(lot de validation\)/);
    await expect.element(page.getByRole('row', { name: /haut 0,083 48\s%\s90\s%/ })).toBeVisible();
    await expect
      .element(page.getByRole('img', { name: /Seuil bas : −0,172 ; seuil haut : 0,083/ }))
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Confirmer' })).toBeVisible();

    const mapButton = page.getByRole('button', { name: 'Carte' });
    await expect.element(mapButton).toHaveAttribute('aria-pressed', 'false');
    await mapButton.click();

    await expect.element(mapButton).toHaveAttribute('aria-pressed', 'true');
    await expect
      .element(page.getByRole('img', { name: /Carte de « fracture du poignet gauche »/ }))
      .toBeVisible();
    await expect.element(page.getByRole('list', { name: 'Échelle fixe de la carte' })).toBeVisible();
    await page.screenshot({ path: '../../.cache/screens/zeroshot-over.png' });
  });

  it('never reads an answer under the threshold as normal, nor as a probability', async () => {
    root.render(<Reading store={aStore([-0.3, 0.2, 0])} isPhantom />);

    await ask('fracture du poignet gauche');

    await expect.element(panel()).toHaveTextContent(/sous le seuil/);
    await expect.element(panel()).toHaveTextContent(/Sous le seuil ne veut pas dire normal/);
    await expect.element(panel()).toHaveTextContent(/fantôme : score sans valeur clinique/);
    await expect.element(panel()).toHaveTextContent(/score −0,600/);
    expect(panel().element().querySelector('.zeroshot-verdict')?.textContent).not.toMatch(/%|normal/);
    await page.screenshot({ path: '../../.cache/screens/zeroshot-under.png' });
  });

  it('sees the measures of the criterion that decided, beside those of the finding', async () => {
    root.render(<Reading store={aStore([0.107, -0.2, 0])} />);

    await ask('fracture du poignet gauche');

    await expect.element(panel()).toHaveTextContent(/Critère décisif : « main et poignet »/);
    await expect.element(page.getByRole('heading', { name: 'main et poignet' })).toBeVisible();
    await expect
      .element(page.getByRole('img', { name: /Score de « main et poignet » : −0,400/ }))
      .toBeVisible();
    await expect.element(page.getByRole('img', { name: /Score de « fracture » : 0,214/ })).toBeVisible();
  });

  it('sees an unknown word underlined as typed, and no score', async () => {
    root.render(<Reading store={aStore([0.3, 0, 0])} />);

    await ask('Luxation du poignet');

    await expect.element(panel()).toHaveTextContent(/hors du vocabulaire du modèle/);
    expect(panel().element().querySelector('u')?.textContent).toBe('Luxation');
    expect(panel().element().querySelector('.zeroshot-score')).toBeNull();
    await page.screenshot({ path: '../../.cache/screens/zeroshot-unknown.png' });
  });

  it('gets no score for a doubt and no map for a finding without boxes', async () => {
    root.render(<Reading store={aStore([0.3, 0, 0.1])} />);

    await ask('fracture possible');
    await expect.element(panel()).toHaveTextContent(/phrase dubitative/);
    expect(panel().element().querySelector('.zeroshot-score')).toBeNull();

    await ask('hardware');
    await expect.element(panel()).toHaveTextContent(/Aucun seuil n’a été mesuré pour « matériel »/);
    expect(page.getByRole('button', { name: 'Carte' }).elements()).toHaveLength(0);
  });

  it('reads that an absence is contradicted, with the finding’s own scale', async () => {
    root.render(<Reading store={aStore([0.107, 0, 0])} />);

    await ask('pas de fracture');

    await expect.element(panel()).toHaveTextContent(/L’absence est contredite/);
    await expect.element(page.getByRole('img', { name: /Score de « fracture » : 0,214/ })).toBeVisible();
    await page.screenshot({ path: '../../.cache/screens/zeroshot-denied.png' });
  });

  it('is told that the engine is still starting', async () => {
    root.render(<Reading store={aStore([1, 0, 0], () => null)} />);

    await ask('fracture');

    await expect.element(panel()).toHaveTextContent(/Le moteur démarre/);
  });

  it('finds sentences that the model knows in the list under the box', async () => {
    root.render(<Reading store={aStore([1, 0, 0])} />);
    await expect.element(page.getByLabelText('Question', { exact: true })).toBeVisible();

    const options = [...host.querySelectorAll('datalist option')].map((option) =>
      option.getAttribute('value'),
    );

    expect(options).toContain(`fracture ${hand.prompts.fr.positive[0]}`);
    expect(options).toContain('pas de fracture');
  });
});
