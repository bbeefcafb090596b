import { OsseletError } from '../../foundation/index.ts';

/** The engine knows bytes, not files: its refusal is told with the file's name, and its own reason as the cause. */
export function readNamed<Input, Value>(file: string, read: (input: Input) => Value, input: Input): Value {
  try {
    return read(input);
  } catch (error) {
    if (!(error instanceof OsseletError) || error.room !== 'engine') throw error;
    throw new OsseletError(error.room, error.code, { ...error.facts, file }, error);
  }
}
