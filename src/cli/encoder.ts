/** The model folder and the encoder, in this process; the same calls as in the browser's worker. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { renderGrey8, squareGrey8, type Frame } from '../dicom/index.ts';
import { createEncoder, type Encoder, type FilmEmbedding } from '../embeddings/index.ts';
import { folderSource, loadModel, squareRule, type Model } from '../models/index.ts';
import { callerPath } from './films.ts';

export interface LoadedEncoder {
  readonly model: Model;
  readonly encoder: Encoder;
  readonly embedFrame: (frame: Frame) => Promise<FilmEmbedding>;
}

/** `folder` as the caller named it, or null for the bundled model. */
export async function openEncoder(folder: string | null): Promise<LoadedEncoder> {
  const model = await loadModel(folderSource(await modelFolder(folder)));
  const encoder = await createEncoder(model, 'wasm');
  const rule = squareRule(model.manifest.imageInput);
  return {
    model,
    encoder,
    embedFrame: (frame) => encoder.embedFilm(frame.film.key, squareGrey8(renderGrey8(frame), rule)),
  };
}

export function modelFolder(folder: string | null): Promise<string> {
  return folder === null ? bundledModel() : Promise.resolve(callerPath(folder));
}

/** Upwards from this file: it runs from the sources in tests and from a bundle in the cache folder otherwise. */
async function bundledModel(from = import.meta.dirname): Promise<string> {
  const candidate = path.join(from, 'models', 'osselet-mini');
  const found = await access(path.join(candidate, 'manifest.json')).then(
    () => true,
    () => false,
  );
  const parent = path.dirname(from);
  return found || parent === from ? candidate : bundledModel(parent);
}
