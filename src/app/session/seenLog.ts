/**
 * The log as whoever is at work may see it: of films that they are still to read blind, what they said themselves. Tables,
 * pictures, filters and figures start from it; the log itself is exported, merged and backed up whole.
 */
import { unveiled, type AnnotationLog, type AnnotationsSlice } from '../../annotations/index.ts';

export function seenLog(
  log: Pick<AnnotationLog, 'all'>,
  annotations: () => Pick<AnnotationsSlice, 'author' | 'twice'>,
): Pick<AnnotationLog, 'all'> {
  return {
    async all() {
      const events = await log.all();
      const { author, twice } = annotations();
      return [...unveiled(events, author, twice)];
    },
  };
}
