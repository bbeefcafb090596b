import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'fflate';
import createCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import {
  createAnnotationLog,
  createAnnotationsSlice,
  loadExport,
  type AnnotationsSlice,
} from '../../annotations/index.ts';
import {
  decodeFrame,
  nodeCodecs,
  openFilms,
  renderGrey8,
  squareGrey8,
  type StoredValues,
} from '../../dicom/index.ts';
import { deidentify } from '../../dicom/write/index.ts';
import type { TextLine } from '../../ocr/index.ts';
import { createReader } from '../../ocr/reader.ts';
import { burnedName, letters } from '../../ocr/testBurnedName.ts';
import { phantomHandDicom } from '../../phantom/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { createBurnedIn, readingRule } from './burnedIn.ts';

const codecs = nodeCodecs();
const require = createRequire(import.meta.url);
const language = gunzipSync(
  readFileSync(require.resolve('@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz')),
);
const burnedHand = () => burnedName(phantomHandDicom({ seed: 1 }).bytes);

async function frameIn(file: Uint8Array) {
  const opened = await openFilms('main.dcm', file, codecs);
  if (!opened.ok) throw opened.error;
  return decodeFrame(opened.value[0]!, codecs);
}

/** @param read what is read; without it, Tesseract itself */
async function looking(file: Uint8Array, lines?: readonly TextLine[]) {
  const frame = await frameIn(file);
  const read = lines ? () => lines : await createReader({ core: () => createCore(), language });
  const annotations = createStore<AnnotationsSlice>(
    createAnnotationsSlice({ log: createAnnotationLog(createMemoryStorage()) }),
  );
  const burnedIn = createBurnedIn({
    codec: { square: () => Promise.resolve(squareGrey8(renderGrey8(frame), readingRule(frame.film))) },
    reader: { lines: (picture) => Promise.resolve(read(picture)) },
    annotations,
  });
  await burnedIn.getState().look([frame.film]);
  return { frame, annotations, burnedIn: burnedIn.getState };
}

const aLine: TextLine = { box: { left: 300, top: 40, right: 900, bottom: 90 }, text: 'LEFEBVRE' };

describe('a name that is burned into a film', () => {
  it('is found, is black once a person agrees, and leaves no pixel in the file without its patient', async () => {
    const file = burnedHand();
    const { frame, annotations, burnedIn } = await looking(file);
    const { film } = frame;

    expect(burnedIn().reading).toEqual({ kind: 'read', films: 1 });
    const read = burnedIn()
      .texts.map(({ text }) => text)
      .join(' ');
    expect(read).toContain('LEFEBVRE');
    expect(read).toContain('7700421');
    // Nothing is black before somebody has agreed.
    expect(annotations.getState().logs[film.key]?.events ?? []).toEqual([]);

    for (const { id } of burnedIn().texts) await burnedIn().accept(id);

    const { blackoutBoxes, statementsOn } = await loadExport();
    const [said] = statementsOn([film], annotations.getState().logs[film.key]?.events ?? []);
    const boxes = { 0: blackoutBoxes(said!) };
    const order = {
      keyHex: '0f'.repeat(32),
      withMovedDates: false,
      withCleanDescriptions: false,
      withDevice: false,
      withGraphics: false,
    };
    const { bytes } = await deidentify('main.dcm', file, { ...order, boxes }, codecs);
    const after = await frameIn(bytes);
    expect(letters.length).toBeGreaterThan(2000);
    expect(letters.filter((at) => after.stored[at] !== after.min)).toEqual([]);
    // The bones are as they were: what is black is a strip above them.
    const bones = (stored: StoredValues) => Buffer.from(stored.slice(800 * 150).buffer);
    expect(bones(after.stored).equals(bones(frame.stored))).toBe(true);
  });

  it('is not proposed again where it is black already', async () => {
    const { frame, burnedIn } = await looking(burnedHand(), [aLine]);

    await burnedIn().accept(burnedIn().texts[0]!.id);
    await burnedIn().look([frame.film]);

    expect(burnedIn().texts).toEqual([]);
  });

  it('stays where a person refuses, and nothing is noted', async () => {
    const { frame, annotations, burnedIn } = await looking(burnedHand(), [aLine]);

    burnedIn().refuse(burnedIn().texts[0]!.id);

    expect(burnedIn().texts).toEqual([]);
    expect(annotations.getState().logs[frame.film.key]?.events).toEqual([]);
  });

  it('is not seen where there is none', async () => {
    const { burnedIn } = await looking(phantomHandDicom({ seed: 1 }).bytes);

    expect(burnedIn().texts).toEqual([]);
  });
});
