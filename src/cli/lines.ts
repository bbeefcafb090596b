/** The lines of a file, one after the other, however long it is. U+2028 is a character of a JSON text, no end of a line. */
import { createReadStream } from 'node:fs';
import { cliError } from './errors.ts';
import { callerPath, detailOf } from './films.ts';

export interface FileLine {
  /** From 1 on. */
  readonly number: number;
  readonly text: string;
}

/** Empty lines are counted and left out. @throws OsseletError `cli.file-unreadable` */
export async function* linesOf(file: string): AsyncGenerator<FileLine> {
  let rest = '';
  let number = 0;
  try {
    const stream = createReadStream(callerPath(file), 'utf8') as AsyncIterable<string>;
    for await (const chunk of stream) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) {
        number += 1;
        if (text.trim() !== '') yield { number, text: number === 1 ? withoutMark(text) : text };
      }
    }
  } catch (cause) {
    throw cliError('file-unreadable', { file, detail: detailOf(cause) }, cause);
  }
  if (rest.trim() !== '') yield { number: number + 1, text: number === 0 ? withoutMark(rest) : rest };
}

/** The byte order mark that some editors write. */
function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}
