/**
 * Do the numbers of a manifest agree with one another? Each may be right alone, yet a grid that is not the input's, or
 * a word whose number is outside the table, would stop a film half-way or, worse, be read as something else.
 */
import type { UnigramRule } from '../engine/index.ts';
import { imageRules, type Rule } from './checkImage.ts';
import { modelError } from './errors.ts';
import type { Manifest, SelfTestFile, Vocabulary } from './manifest.ts';

export function checkArchitecture(manifest: Manifest): void {
  const { image, text } = manifest.weights;
  refuse('manifest.json', 'manifest-invalid', [
    ...imageRules(manifest),
    ['weights.text.heads', 0, text.width % text.heads],
    ['weights.text.embedding', image.embedding, text.embedding],
  ]);
}

export function checkVocabulary(
  { words, special, maxTokens }: Vocabulary,
  { weights, tokenizer }: Manifest,
): void {
  const { vocabulary, maxTokens: positions } = weights.text;
  const numbered = { ...prefixed('special', special), ...prefixed('words', words) };
  refuse(tokenizer.file, 'file-invalid', [
    ['maxTokens', positions, maxTokens],
    ...Object.entries(numbered).map(([place, id]): Rule => [place, Math.min(id, vocabulary - 1), id]),
  ]);
}

export function checkTokenIds(
  { pieces, added, unknownId, first, last }: UnigramRule,
  { weights, tokenizer }: Manifest,
): void {
  const ids = [unknownId, ...first, ...last, ...added.values()].concat(pieces.map(({ id }) => id));
  const largest = ids.reduce((most, id) => Math.max(most, id), 0);
  const lastRow = weights.text.vocabulary - 1;
  refuse(tokenizer.file, 'file-invalid', [['vocabulary', Math.min(largest, lastRow), largest]]);
}

export function checkSelfTestPlaces({ image }: SelfTestFile, { weights, selfTest }: Manifest): void {
  const [rows, columns] = weights.image.grid;
  refuse(
    selfTest.file,
    'file-invalid',
    image.patches.map(({ index }, at) => [
      `image.patches.${at}.index`,
      Math.min(index, rows * columns - 1),
      index,
    ]),
  );
}

function prefixed(place: string, ids: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [`${place}.${name}`, id]));
}

function refuse(file: string, code: 'manifest-invalid' | 'file-invalid', rules: readonly Rule[]): void {
  const broken = rules.find(([, expected, found]) => expected !== found);
  if (broken === undefined) return;
  const [place, expected, found] = broken;
  throw modelError(code, { file, place, detail: `${String(found)} ≠ ${String(expected)}` });
}
