/** Test builders: three films that may be compared, on two axes; sentences are answered from a table. */
import type { TextEmbedding, Word } from '../embeddings/index.ts';
import { OsseletError } from '../foundation/index.ts';
import type { SearchPorts } from './state.ts';
import { createSearchIndex } from './vectors/searchIndex.ts';

export const filmVectors: Readonly<Record<string, Float32Array>> = {
  wrist: Float32Array.of(1, 0),
  hand: Float32Array.of(0.8, 0.6),
  knee: Float32Array.of(-0.6, 0.8),
};

export function aText(sentence: string, status: Word['status'] = 'known'): TextEmbedding {
  const words = sentence === '' ? [] : [{ typed: sentence, start: 0, end: sentence.length, status }];
  return { sentence, vector: Float32Array.of(0, 1), facts: {}, words };
}

/** An index that holds the films named. */
export function anIndexOf(...keys: readonly string[]) {
  const index = createSearchIndex();
  for (const key of keys) index.put([key], filmVectors[key] ?? Float32Array.of(0, 1));
  return index;
}

export function somePorts(ports: Partial<SearchPorts> = {}): SearchPorts {
  const index = anIndexOf('wrist', 'hand', 'knee');
  return {
    embedText: (sentence) => Promise.resolve(aText(sentence)),
    embedFilm: (filmKey) => {
      const vector = filmVectors[filmKey];
      if (vector === undefined) return Promise.reject(new OsseletError('dicom', 'truncated'));
      return Promise.resolve({ key: filmKey, modelHash: 'm', vector, cls: vector });
    },
    find: (query, options) => index.find(query, options),
    embedPart: () => Promise.resolve(Float32Array.of(0, 1)),
    films: () => [],
    annotated: () => Promise.resolve(new Set()),
    withheld: () => Promise.resolve(new Set()),
    ...ports,
  };
}
