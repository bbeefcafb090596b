/** A question put before there is a film waits for the first one, and is asked of it in the words that stand by then. */
import { useEffect, useState } from 'react';
import type { AskedFilm } from './domain.ts';
import type { ZeroshotSlice } from './slice.ts';

export function useEarlyQuestion(
  film: AskedFilm | null,
  { sentence, ask }: Pick<ZeroshotSlice, 'sentence' | 'ask'>,
): { readonly isWaiting: boolean; readonly ask: () => void } {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!isWaiting || film === null) return;
    setWaiting(false);
    if (sentence.trim() !== '') void ask(film);
  }, [isWaiting, film, sentence, ask]);
  return { isWaiting, ask: () => (film === null ? setWaiting(true) : void ask(film)) };
}
