/** The loaded model over films on disk, with what it computed kept between runs. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EncodedFilm, EvaluatedModel } from '../../evaluation/index.ts';
import { isOsseletError, sha256Hex } from '../../foundation/index.ts';
import { squareRule } from '../../models/index.ts';
import type { LoadedEncoder } from '../encoder.ts';
import { cliError } from '../errors.ts';
import { callerPath, detailOf, filmReader } from '../films.ts';
import type { VectorCache } from './vectorCache.ts';

export function evaluatedModel(
  { model, encoder, embedFrame }: LoadedEncoder,
  folder: string,
  cache: VectorCache,
  onDamaged: (file: string, error: unknown) => void,
): EvaluatedModel {
  const { manifest, hash, findings } = model;
  const { embedding, width, grid } = manifest.weights.image;
  const readFilm = filmReader();
  const ofModel = hash.slice(0, 16);
  /** Of each film, the key that the encoder has its patches by, while it has them. */
  const encodedKeys = new Map<string, string>();
  const encoded = new Map<string, EncodedFilm | null>();

  async function encodeNow(file: string): Promise<Float32Array> {
    const frame = await readFilm(path.join(folder, file));
    const { vector, cls } = await embedFrame(frame);
    encodedKeys.set(file, frame.film.key);
    return Float32Array.from([frame.film.columns, frame.film.rows, ...vector, ...cls]);
  }

  async function mapNow(file: string, sentence: Float32Array): Promise<Float32Array> {
    const known = encodedKeys.get(file);
    const kept = known === undefined ? null : await encoder.similarityMap(known, sentence);
    const map =
      kept ?? (await encodeNow(file).then(() => encoder.similarityMap(encodedKeys.get(file)!, sentence)));
    return Float32Array.from([...map!.cosines, ...map!.tissue]);
  }

  /** FracAtlas as published has some fifty pictures that end too early: what the codecs refuse is told, and left out. */
  function damaged(file: string, error: unknown): null {
    if (!isOsseletError(error) || error.room !== 'dicom') throw error;
    encoded.set(file, null);
    onDamaged(path.join(folder, file), error);
    return null;
  }

  return {
    name: manifest.name,
    hash,
    findings,
    square: squareRule(manifest.imageInput),
    embedTexts: (sentences) => encoder.embedTexts(sentences),
    async encode(file): Promise<EncodedFilm | null> {
      const known = encoded.get(file);
      if (known !== undefined) return known;
      const names = [ofModel, await hashOf(path.join(folder, file))];
      const numbers = await cache
        .kept(names, 2 + embedding + width, () => encodeNow(file))
        .catch((error: unknown) => damaged(file, error));
      if (numbers === null) return null;
      const [columns = 0, rows = 0] = numbers;
      const vector = numbers.slice(2, 2 + embedding);
      const film = { columns, rows, vector, cls: numbers.slice(2 + embedding) };
      encoded.set(file, film);
      return film;
    },
    async mapOf(file, sentence) {
      const [rows, columns] = grid;
      const asked = await sha256Hex(
        new Uint8Array(sentence.buffer, sentence.byteOffset, sentence.byteLength),
      );
      const names = [ofModel, await hashOf(path.join(folder, file)), asked.slice(0, 16)];
      const numbers = await cache.kept(names, 2 * rows * columns, () => mapNow(file, sentence));
      return {
        rows,
        columns,
        cosines: numbers.slice(0, rows * columns),
        tissue: Uint8Array.from(numbers.slice(rows * columns)),
      };
    },
  };
}

async function hashOf(file: string): Promise<string> {
  const bytes = await readFile(callerPath(file)).catch((cause: unknown) => {
    throw cliError('file-unreadable', { file, detail: detailOf(cause) }, cause);
  });
  return sha256Hex(new Uint8Array(bytes));
}
