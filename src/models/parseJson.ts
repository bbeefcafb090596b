/** JSON text of a model folder to a value of the expected shape, or a refusal that names the file and the place. */
import * as v from 'valibot';
import { modelError, type ModelErrorCode } from './errors.ts';

export function parseJson<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  file: string,
  code: ModelErrorCode = 'file-invalid',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json(text, file, code));
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw modelError(code, { file, place: v.getDotPath(issue) ?? '/', detail: issue.message });
}

function json(text: string, file: string, code: ModelErrorCode): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw modelError(code, { file, place: '/', detail: 'JSON' }, error);
  }
}
