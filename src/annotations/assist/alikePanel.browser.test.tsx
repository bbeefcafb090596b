/** What is proposed like a mark, by the keyboard alone, in real Chromium. */
import i18next from 'i18next';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { create } from 'zustand';
import '../../app/theme.css';
import fr from '../locales/fr.json';
import type { Mark } from '../mark.ts';
import { AlikePanel } from './AlikePanel.tsx';
import { createAlikeSlice, type AlikePorts } from './alikeSlice.ts';

const film = { rows: 200, columns: 200 };
const rectangle: Mark = {
  tool: 'rectangle',
  text: 'vis',
  points: [
    { x: 0, y: 0 },
    { x: 100, y: 100 },
  ],
};
/** Four patches of 100 pixels on each film. */
const cosines: Readonly<Record<string, readonly number[]>> = {
  'b#0': [0.5, 0, 0, 0.4],
  'c#0': [0, 0.9, 0, 0],
};
const likenessTo: AlikePorts['likenessTo'] = (_, filmKey) =>
  Promise.resolve({
    grid: {
      rows: 2,
      columns: 2,
      film,
      inSquare: { width: 32, height: 32, offsetX: 0, offsetY: 0 },
      sidePx: 32,
    },
    map: {
      rows: 2,
      columns: 2,
      cosines: Float32Array.from(cosines[filmKey]!),
      tissue: new Uint8Array(4).fill(1),
    },
    ordinary: new Float32Array(4),
    size: { width: 100, height: 100 },
    model: { modelName: 'osselet-mini', modelVersion: 2, modelHash: 'h', backend: 'wasm' },
  });

let root: Root;
let drawn: (readonly [string, Mark])[];
let seen: string[];

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    resources: { fr: { translation: fr } },
    lng: 'fr',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  await page.viewport(420, 900);
});
beforeEach(async () => {
  [drawn, seen] = [[], []];
  const useAlike = create(
    createAlikeSlice({
      markOf: () => rectangle,
      othersOf: () => ['b#0', 'c#0'],
      likenessTo,
      put: (filmKey, mark) => void drawn.push([filmKey, mark]),
    }),
  );
  function Panel() {
    return <AlikePanel alike={useAlike()} nameOf={(key) => `film ${key}`} onShow={(key) => seen.push(key)} />;
  }
  root = createRoot(document.body.appendChild(document.createElement('main')));
  root.render(<Panel />);
  await useAlike.getState().search({ filmKey: 'a#0', markId: 'm' });
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

describe('the places like a rectangle', () => {
  it('are listed with their likeness and who says so, the most like first, and lead to their film', async () => {
    const lines = page.getByRole('listitem');

    await expect
      .element(lines.first())
      .toHaveTextContent('film c#0ressemblance 0,900 (osselet-mini, version 2)');
    await userEvent.click(lines.nth(1).getByRole('button', { name: 'film b#0', exact: true }));

    expect(seen).toEqual(['b#0']);
    expect(drawn).toEqual([]);
  });

  it('become a rectangle of the reader with C, which says what proposed it, and leave nothing with R', async () => {
    const first = page.getByRole('listitem').first().getByRole('button').first();
    await expect.element(first).toBeVisible();

    first.element().focus();
    await userEvent.keyboard('c');
    await expect.element(page.getByRole('listitem').first()).toHaveTextContent('film b#0');
    page.getByRole('listitem').first().getByRole('button').first().element().focus();
    await userEvent.keyboard('r');

    expect(drawn.map(([filmKey, { text, proposal }]) => [filmKey, text, proposal?.way])).toEqual([
      ['c#0', 'vis', 'like-mark'],
    ]);
    await expect.poll(() => page.getByRole('listitem').elements().length).toBe(2);
  });
});
