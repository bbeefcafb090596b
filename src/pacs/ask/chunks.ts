/** The bytes of an answer as they come; each one is a sign of life. Safari iterates no stream, so a reader does. */
import { pacsError } from '../errors.ts';
import type { Patience } from './patience.ts';

/** @throws `pacs.cut-short` where the connection breaks; `stopped`, `too-slow` */
export async function* chunksOf(
  response: Response,
  patience: Pick<Patience, 'progress' | 'meaning'>,
): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const read = await reader?.read().catch((error: unknown) => {
        const meaning = patience.meaning(error);
        throw meaning === error ? pacsError('cut-short', { parts: 0 }, error) : meaning;
      });
      if (read === undefined || read.done) return;
      patience.progress();
      yield read.value;
    }
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}
