/** Test builders: three open films and one closed, on two axes; sentences are answered from a table. */
import type { TextEmbedding, Word } from '../embeddings/index.ts';
import { OsseletError } from '../foundation/index.ts';
import type { FilmVector } from './comparable.ts';
import type { SearchPorts } from './slice.ts';

const active = 'active model';
const aVector = (filmKey: string, ...vector: number[]): FilmVector => ({
  filmKey,
  modelHash: active,
  vector: Float32Array.from(vector),
});
export const wrist = aVector('wrist', 1, 0);
export const hand = aVector('hand', 0.8, 0.6);
export const knee = aVector('knee', -0.6, 0.8);
const filmVectors: readonly FilmVector[] = [wrist, hand, knee, aVector('closed', 1, 0)];

export function aText(sentence: string, status: Word['status'] = 'known'): TextEmbedding {
  const words = sentence === '' ? [] : [{ typed: sentence, start: 0, end: sentence.length, status }];
  return { sentence, vector: Float32Array.of(0, 1), facts: {}, words };
}

export function somePorts(ports: Partial<SearchPorts> = {}): SearchPorts {
  return {
    embedText: (sentence) => Promise.resolve(aText(sentence)),
    embedFilm: (filmKey) => {
      const known = filmVectors.find((film) => film.filmKey === filmKey);
      if (known === undefined) return Promise.reject(new OsseletError('dicom', 'truncated'));
      const { modelHash, vector } = known;
      return Promise.resolve({ key: filmKey, modelHash, vector, cls: vector });
    },
    modelHash: () => Promise.resolve(active),
    vectors: () => Promise.resolve(filmVectors),
    isOpen: (filmKey) => filmKey !== 'closed',
    ...ports,
  };
}
