/** The bundled model on phantoms, whose truth is known: what a click proposes. */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createAssistSlice, placesAlike, type AssistSlice } from '../../annotations/index.ts';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import { startNodeCodec, type Film } from '../../dicom/index.ts';
import { createEncoder, type Encoder } from '../../embeddings/index.ts';
import { folderSource, loadModel, squareRule, type Model } from '../../models/index.ts';
import { DEMONSTRATION, drawDemonstrationFilm, phantomHand, phantomHandDicom } from '../../phantom/index.ts';
import { likenessToMark } from './alike.ts';
import { clickLikeness } from './assisting.ts';

const folder = path.resolve(import.meta.dirname, '../../../models/osselet-mini');
const codec = startNodeCodec();
let model: Model;
let encoder: Encoder;

beforeAll(async () => {
  model = await loadModel(folderSource(folder));
  encoder = await createEncoder(model, 'wasm');
});

/** The film is open; the encoder has not seen it until a click asks. */
async function opened(finding: 'plate' | 'prosthesis') {
  const piece = drawDemonstrationFilm(DEMONSTRATION.findIndex((planned) => planned.finding === finding));
  const [outcome] = await codec.openMany([{ name: piece.fileName, content: piece.bytes }]);
  const film = (outcome!.result as { readonly value: readonly Film[] }).value[0]!;
  const catalogue = { getState: () => ({ films: [{ id: film.key, film }] }) as unknown as CatalogueSlice };
  const likenessOf = clickLikeness({
    engine: { client: () => Promise.resolve({ ...encoder, model }) },
    catalogue,
    embedFilm: async (key) =>
      encoder.embedFilm(key, await codec.square(key, squareRule(model.manifest.imageInput))),
  });
  const drawn: Parameters<Parameters<typeof createAssistSlice>[0]['put']>[1][] = [];
  const store = createStore<AssistSlice>(
    createAssistSlice({ likenessOf, put: (_, mark) => drawn.push(mark) }),
  );
  store.getState().choose();
  const boxed = async (at: { x: number; y: number }, notches = 0) => {
    await store.getState().ask(film.key, at);
    store.getState().adjust(notches);
    store.getState().accept();
    const [from, to] = drawn.at(-1)!.points;
    return { left: from!.x, top: from!.y, right: to!.x, bottom: to!.y };
  };
  return { truth: piece.film.truth, film, boxed, drawn, store };
}

const middleOf = ({
  left,
  top,
  right,
  bottom,
}: {
  left: number;
  top: number;
  right: number;
  bottom: number;
}) => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

describe('a click on a phantom', () => {
  it('on the plate proposes a box that holds the click, and grows with the wheel over the whole plate', async () => {
    const { truth, film, boxed, drawn } = await opened('plate');
    const plate = truth.hardware.find(({ kind }) => kind === 'plate')!.box;
    const at = middleOf({ ...plate, bottom: Math.min(plate.bottom, film.rows) });

    const box = await boxed(at);

    expect(box.left < at.x && at.x < box.right && box.top < at.y && at.y < box.bottom).toBe(true);
    // The fingers, two thirds of the film, are not like a plate.
    expect(box.top).toBeGreaterThan(film.rows / 2);
    expect(drawn[0]).toMatchObject({
      tool: 'rectangle',
      proposal: { way: 'like-click', modelName: 'osselet-mini', modelVersion: 2, backend: 'wasm' },
    });
    const larger = await boxed(at, 3);
    expect(larger.left <= plate.left && plate.right <= larger.right && larger.top <= plate.top).toBe(true);
  });

  it('on a prosthesis of the knee proposes a box of the joint, whose each click inside lies in its own box', async () => {
    const { truth, boxed } = await opened('prosthesis');

    for (const { box: part } of truth.hardware) {
      const at = middleOf(part);
      const box = await boxed(at);

      expect(box.left <= at.x && at.x <= box.right && box.top <= at.y && at.y <= box.bottom).toBe(true);
    }
    expect(truth.hardware.length).toBeGreaterThan(0);
  });

  it('beside the limb proposes nothing, and says so', async () => {
    const { film, store } = await opened('plate');

    await store.getState().ask(film.key, { x: 5, y: 5 });

    expect(store.getState().assist).toMatchObject({ kind: 'failed', error: { code: 'assist-no-tissue' } });
  });
});

describe('a rectangle round the plate of one hand', () => {
  it('is found again on the plate of another hand, and nowhere else first', async () => {
    const of = (seed: number) => ({ seed, finding: 'plate' as const });
    const films = await Promise.all(
      [1, 2].map(async (seed) => {
        const { fileName, bytes } = phantomHandDicom(of(seed));
        const [outcome] = await codec.openMany([{ name: fileName, content: bytes }]);
        const film = (outcome!.result as { readonly value: readonly Film[] }).value[0]!;
        return {
          film,
          plate: phantomHand(of(seed)).truth.hardware.find(({ kind }) => kind === 'plate')!.box,
        };
      }),
    );
    const [from, to] = films as [(typeof films)[0], (typeof films)[0]];
    const likenessTo = likenessToMark({
      engine: { client: () => Promise.resolve({ ...encoder, model }) },
      catalogue: {
        getState: () =>
          ({ films: films.map(({ film }) => ({ id: film.key, film })) }) as unknown as CatalogueSlice,
      },
      embedFilm: async (key) =>
        encoder.embedFilm(key, await codec.square(key, squareRule(model.manifest.imageInput))),
    });
    const box = { ...from.plate, bottom: Math.min(from.plate.bottom, from.film.rows) };

    const { grid, size, ...maps } = await likenessTo({ filmKey: from.film.key, box }, to.film.key);
    const [first] = placesAlike(maps, grid, size, 2);

    const at = middleOf(first!.box);
    expect(at.x > to.plate.left && at.x < to.plate.right).toBe(true);
    expect(at.y > to.plate.top && at.y < to.plate.bottom).toBe(true);
    expect(first!.score).toBeGreaterThan(0.9);
  });
});
