/**
 * Do the numbers of a manifest agree with one another? Each may be right alone, yet a grid that is not the input's, or
 * a word whose number is outside the table, would stop a film half-way or, worse, be read as something else.
 */
import type { UnigramRule } from '../engine/index.ts';
import { modelError } from './errors.ts';
import type { Manifest, SelfTestFile, Vocabulary } from './manifest.ts';

/** Where in the file, what is needed there, what is there. */
type Rule = readonly [place: string, expected: number | boolean, found: number | boolean];

export function checkArchitecture({ weights, imageInput }: Manifest): void {
  const { image, text } = weights;
  const { conv0, blocks } = image.stem;
  const side = imageInput.size / image.patchStride;
  const stride = blocks.reduce((product, block) => product * block.stride, conv0.stride);
  const widths = [conv0.out, ...blocks.map((block) => block.out)];
  refuse('manifest.json', 'manifest-invalid', [
    ['weights.image.patchStride', stride, image.patchStride],
    ['weights.image.grid.0', side, image.grid[0]],
    ['weights.image.grid.1', side, image.grid[1]],
    ['weights.image.heads', 0, image.width % image.heads],
    ['weights.text.heads', 0, text.width % text.heads],
    ['weights.text.embedding', image.embedding, text.embedding],
    ['weights.image.stem.conv0.kernel', 2 * conv0.padding + 1, conv0.kernel],
    ...blocks.flatMap(({ in: width, out, stride: step, shortcut }, index): Rule[] => [
      [`weights.image.stem.blocks.${index}.in`, widths[index] ?? 0, width],
      [`weights.image.stem.blocks.${index}.shortcut`, true, shortcut || (width === out && step === 1)],
    ]),
    ['weights.image.width', widths.at(-1) ?? 0, image.width],
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
