/** Results go to stdout and nowhere else; everything said to the person goes to stderr. */
import { wordError, type Say, type WordedError } from './words.ts';

/** Where words go: `process`, or a reader of them. */
export interface Streams {
  readonly stdout: { write(words: string): unknown };
  readonly stderr: { write(words: string): unknown };
}

export interface Output {
  /** One result: `row` as one JSON line with --json, else `line`. */
  result(row: object, line: string): void;
  /** One refused file; it is counted, and the others go on. */
  refusal(file: string, error: unknown): void;
  note(sentence: string): void;
  readonly refused: () => number;
}

export function createOutput(json: boolean, say: Say, streams: Streams): Output {
  let refused = 0;
  const print = (text: string) => void streams.stdout.write(`${text}\n`);
  const note = (sentence: string) => void streams.stderr.write(`${sentence}\n`);
  return {
    result: (row, line) => print(json ? JSON.stringify(row) : line),
    refusal: (file, error) => {
      refused += 1;
      const worded: WordedError = wordError(error, say);
      if (json) print(JSON.stringify({ file, error: worded }));
      else note(say('cli.refusal', { file, message: worded.message }));
    },
    note,
    refused: () => refused,
  };
}
