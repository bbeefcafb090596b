/** The question and its answer beside a drawn wrist, with an encoder that answers from a table; for the tests in the browser. */
import i18next from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { FilmEmbedding, TextEmbedding } from '../../embeddings/index.ts';
import en from '../locales/en.json';
import fr from '../locales/fr.json';
import type { ZeroshotModel } from '../answer.ts';
import type { AskedFilm } from '../domain.ts';
import { filmHeatCells } from '../filmHeatCells.ts';
import { shownMapOf } from '../mapState.ts';
import { createPromptEditsSlice } from '../prompts/editsSlice.ts';
import { createZeroshotSlice, type ZeroshotSlice } from '../slice.ts';
import { aModel, aText, fractureReference } from './examples.ts';
import { HeatMapOverlay } from '../HeatMapOverlay.tsx';
import { ZeroShotPanel } from '../ZeroShotPanel.tsx';

export const film = { key: '1.2.3#0', modality: 'DX', isPhantom: false, columns: 400, rows: 600 };
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
    'Fracture du poignet gauche': { facts: { fracture: 'stated', hand: 'stated' } },
    'fracture déplacée': { facts: { fracture: 'stated' } },
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

export const editsStore = (keep: () => Promise<void> = () => Promise.resolve()) =>
  createStore(
    createPromptEditsSlice({
      embedTexts,
      read: () => Promise.resolve(undefined),
      keep,
    }),
  );

export function aStore(
  vector: readonly number[],
  model: () => ZeroshotModel | null = () => fullModel,
  edits = editsStore(),
) {
  const embedFilmVector = (key: string) =>
    Promise.resolve<FilmEmbedding>({
      key,
      modelHash: 'model-hash',
      vector: Float32Array.from(vector),
      cls: Float32Array.of(0),
    });
  const similarityMap = () => Promise.resolve(similarity);
  const never = () => Promise.reject(new Error('not asked'));
  const ports = { embedTexts, embedFilmVector, similarityMap, model, squareOf: never, embedSquare: never };
  return createStore(createZeroshotSlice({ ...ports, edits: (hash) => edits.getState().byModel[hash] }));
}

interface ReadingProps {
  readonly store: StoreApi<ZeroshotSlice>;
  readonly isPhantom?: boolean;
  readonly shown?: Partial<AskedFilm>;
  readonly isOpen?: boolean;
  readonly actions?: ReactNode;
  readonly edits?: ReturnType<typeof editsStore>;
}

export function Reading({
  store,
  isPhantom = false,
  shown = {},
  isOpen = true,
  actions,
  edits,
}: ReadingProps) {
  const zeroshot = useStore(store);
  const noEdits = useMemo(() => editsStore(), []);
  const promptsError = useStore(edits ?? noEdits, ({ storageError }) => storageError);
  const map = shownMapOf(zeroshot.map, film.key);
  const answer = zeroshot.answers[film.key];
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '392px 300px', background: 'var(--bg-1)' }}>
      <ZeroShotPanel
        zeroshot={zeroshot}
        film={isOpen ? { ...film, ...shown, isPhantom } : null}
        model={fullModel}
        actions={actions}
        promptsError={promptsError}
        onEditPrompts={async (finding, pair) => {
          const edited = { modelHash: fullModel.hash, language: 'fr' as const, finding };
          const refused = (await edits?.getState().edit(edited, pair)) ?? null;
          if (refused === null) await store.getState().rescore({ ...film, rows: 600 });
          return refused;
        }}
      />
      <svg viewBox={`0 0 ${film.columns} ${film.rows}`} width={300}>
        <rect width={film.columns} height={film.rows} fill="#1c1c1c" />
        <rect x={130} y={40} width={60} height={520} fill="#b9b9b9" />
        <rect x={215} y={40} width={50} height={520} fill="#8d8d8d" />
        {map && answer && <HeatMapOverlay cells={filmHeatCells(map, fullModel, film)} answer={answer} />}
      </svg>
    </div>
  );
}

let root: Root;
let host: HTMLElement;

/** Once in each file, before its tests. */
export function onThePage(): void {
  beforeAll(prepare);
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('div'));
    root = createRoot(host);
  });
  afterEach(() => {
    root.unmount();
    host.remove();
  });
}

export const show = (content: ReactNode): void => root.render(content);
export const suggested = (): (string | null)[] =>
  [...host.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'));

async function prepare(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { fr: { translation: fr }, en: { translation: en } },
    lng: 'fr',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = 'fr';
  await page.viewport(720, 760);
}

export async function ask(sentence: string) {
  await userEvent.fill(page.getByLabelText('Question', { exact: true }), sentence);
  await userEvent.keyboard('{Enter}');
}
export const panel = () => page.getByRole('region', { name: 'Question au modèle' });
