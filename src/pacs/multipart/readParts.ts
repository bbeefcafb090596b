/**
 * multipart/related as it streams in (RFC 2046 5.1, RFC 2387): each part is given as soon as it is whole, so that a film
 * is on screen while the next one is on its way. What does not hold together is refused, never guessed.
 */
import { pacsError } from '../errors.ts';
import { createByteWindow } from './byteWindow.ts';

export interface Part {
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

export interface PartLimits {
  readonly headerBytes: number;
  readonly bodyBytes: number;
  readonly preambleBytes: number;
}

const defaultLimits: PartLimits = { headerBytes: 1 << 16, bodyBytes: 2 ** 31, preambleBytes: 1 << 16 };
const headersEnd = ascii('\r\n\r\n');
const [cr, lf, dash] = [13, 10, 45];

/** @throws `pacs.bad-multipart`, `pacs.cut-short`, and whatever the stream throws. */
export async function* readParts(
  chunks: AsyncIterable<Uint8Array>,
  boundary: string,
  limits: PartLimits = defaultLimits,
): AsyncGenerator<Part> {
  const unread = createByteWindow();
  const stream = chunks[Symbol.asyncIterator]();
  const delimiter = ascii(`\r\n--${boundary}`);
  let parts = 0;

  const more = async (): Promise<void> => {
    const read = await stream.next();
    if (read.done === true) throw pacsError('cut-short', { parts });
    unread.push(read.value);
  };
  const upTo = async (wanted: Uint8Array, limit: number, at: string): Promise<Uint8Array> => {
    let found = unread.find(wanted);
    for (; found === -1; found = unread.find(wanted)) {
      if (unread.length > limit + wanted.length) throw pacsError('bad-multipart', { at, parts });
      await more();
    }
    if (found > limit) throw pacsError('bad-multipart', { at, parts });
    const before = unread.take(found);
    unread.skip(wanted.length);
    return before;
  };
  /** After a delimiter; the line's end stays unread, as the first half of the end of empty headers. */
  const isLast = async (): Promise<boolean> => {
    while (unread.length < 2) await more();
    if (unread.at(0) === dash && unread.at(1) === dash) return true;
    while (isBlank(unread.at(0))) {
      unread.skip(1);
      while (unread.length < 2) await more();
    }
    if (unread.at(0) !== cr || unread.at(1) !== lf)
      throw pacsError('bad-multipart', { at: 'boundary', parts });
    return false;
  };

  try {
    // The first boundary may stand at the very beginning, without the line's end that belongs to the others.
    unread.push(ascii('\r\n'));
    await upTo(delimiter, limits.preambleBytes, 'beginning');
    while (!(await isLast())) {
      const headers = headersOf(await upTo(headersEnd, limits.headerBytes, 'headers'));
      const body = await upTo(delimiter, limits.bodyBytes, 'body');
      const declared = headers.get('content-length');
      if (declared !== undefined && Number(declared) !== body.length)
        throw pacsError('bad-multipart', { at: 'content-length', parts });
      parts += 1;
      yield { headers, body };
    }
  } finally {
    // Who stops reading, or finds damage, lets go of the connection.
    await stream.return?.();
  }
}

function headersOf(bytes: Uint8Array): Map<string, string> {
  const lines = new TextDecoder('latin1')
    .decode(bytes)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 9;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
