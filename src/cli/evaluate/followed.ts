/** Long work that tells on stderr how far it is, and that Ctrl+C stops between two films; a second Ctrl+C ends at once. */
import type { Following } from '../../evaluation/index.ts';
import { cliError } from '../errors.ts';
import type { Context } from '../verb.ts';

const everyMs = 5000;

export async function followed<Value>(
  { output, say }: Pick<Context, 'output' | 'say'>,
  work: (following: Following) => Promise<Value>,
): Promise<Value> {
  const stop = new AbortController();
  const abort = (): void => stop.abort(cliError('stopped'));
  process.once('SIGINT', abort);
  let told = Date.now();
  const onFilm = (done: number, of: number): void => {
    if (Date.now() - told < everyMs && done < of) return;
    told = Date.now();
    output.note(say('cli.evaluate.progress', { done, of }));
  };
  try {
    return await work({ onFilm, signal: stop.signal });
  } finally {
    process.off('SIGINT', abort);
  }
}
