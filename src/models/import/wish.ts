/**
 * What the export does not say, and the hospital may: `osselet-import.json` beside the two folders, every field optional.
 * Without it the paper's usual values are taken, and the card says that they were taken.
 */
import * as v from 'valibot';
import { parseJson } from '../parseJson.ts';
import type { ExportSource } from './exportSource.ts';

const schema = v.object({
  name: v.optional(v.pipe(v.string(), v.regex(/^[\w][\w .-]{0,63}$/))),
  licence: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))),
  /** Side of the network's input, pixels: 224, 336, 448. */
  inputSize: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4096))),
  mean: v.optional(v.pipe(v.number(), v.finite()), 0.5),
  std: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0)), 0.25),
  /** How the position table is stretched to another size: `plus01` by the library versions that the authors pinned. */
  positionRule: v.optional(v.picklist(['exact', 'plus01']), 'plus01'),
  /** Training data, date, ethics: shown in the card as written. */
  statement: v.optional(v.pipe(v.string(), v.maxLength(4000))),
});

export type ImportWish = v.InferOutput<typeof schema>;

const file = 'osselet-import.json';

export async function readWish({ paths, read }: ExportSource): Promise<ImportWish> {
  const path = paths.find((each) => each === file || each.endsWith(`/${file}`));
  if (path === undefined) return v.parse(schema, {});
  return parseJson(schema, new TextDecoder().decode(await read(path)), path);
}
