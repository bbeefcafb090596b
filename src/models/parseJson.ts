/** JSON text of a model folder to a value of the expected shape, or a refusal that names the file and the place. */
import * as v from 'valibot';
import { duplicateKey } from '../engine/index.ts';
import { modelError, type ModelErrorCode } from './errors.ts';

export function parseJson<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  file: string,
  code: ModelErrorCode = 'file-invalid',
): v.InferOutput<Schema> {
  const value = json(text, file, code);
  // JSON.parse keeps the last of two equal keys, another reader the first: the same hash, two models.
  const twice = duplicateKey(text);
  if (twice !== null) throw modelError(code, { file, place: twice, detail: '× 2' });
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw modelError(code, { file, place: v.getDotPath(issue) ?? '/', detail: detailOf(issue) });
}

function json(text: string, file: string, code: ModelErrorCode): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw modelError(code, { file, place: '/', detail: 'JSON' }, error);
  }
}

/** Found and expected, as in « "0.7" ≠ number »: valibot's own sentences are English. */
function detailOf({ received, expected, message }: v.BaseIssue<unknown>): string {
  return `${received === 'undefined' ? '∅' : received} ≠ ${expected ?? message}`;
}
