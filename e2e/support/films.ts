/** Films for the journeys: phantoms always, FracAtlas films wrapped as DICOM where ../shared/data is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { decodeFrame, nodeCodecs, openFilms } from '../../src/dicom/index.ts';
import { phantomHandDicom } from '../../src/phantom/index.ts';
import { wrapPicture } from '../fixtures/wrapPicture.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fracatlas = path.resolve(import.meta.dirname, '../../../shared/data/fracatlas');
export const hasFracAtlas = existsSync(path.join(fracatlas, 'manifest.csv'));

const drawn = new Map<number, NamedBytes>();

/** Hands; those of even seeds have a fracture. Each is drawn once, for all journeys of this process. */
export function phantoms(...seeds: number[]): NamedBytes[] {
  return seeds.map((seed) => {
    const film =
      drawn.get(seed) ?? named(phantomHandDicom({ seed, ...(seed % 2 === 0 && { finding: 'fracture' }) }));
    drawn.set(seed, film);
    return film;
  });
}

/** `names` are paths below fracatlas/images, without the extension. */
export async function fracAtlasFilms(...names: string[]): Promise<NamedBytes[]> {
  return Promise.all(names.map(async (name) => named(wrapPicture(await grey(name)))));
}

async function grey(name: string) {
  const codecs = nodeCodecs();
  const bytes = readFileSync(path.join(fracatlas, 'images', `${name}.jpg`));
  const opened = await openFilms(`${name}.jpg`, bytes, codecs);
  if (!opened.ok || opened.value[0] === undefined) throw new Error(`${name} does not open`);
  const { film, stored } = await decodeFrame(opened.value[0], codecs);
  const data = Uint8Array.from(stored);
  return { fileName: name, width: film.columns, height: film.rows, data, jpegBytes: bytes.length };
}

function named({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): NamedBytes {
  return { name: fileName, bytes };
}

/** A real drop on the page, with the files in its DataTransfer. */
export async function drop(page: Page, files: readonly NamedBytes[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list) {
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    }
    return data;
  }, given);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}
