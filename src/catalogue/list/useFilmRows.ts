/** Only the rows in sight are in the page, and the chosen one, which a screen reader is told of by its id. */
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useSyncExternalStore, type RefObject } from 'react';
import type { ListRow } from '../listing/listFilms.ts';

/** Before it is measured, in CSS pixels. */
const rowHeights = { patient: 40, study: 24, series: 26, film: 72 } as const;
/** Where the page is narrow, rows stand side by side (catalogue.css). */
const stripRowWidth = 190;
const narrow = '(max-width: 899px)';

export interface FilmRows {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly isStrip: boolean;
}

export function useIsStrip(): boolean {
  return useSyncExternalStore(followNarrow, () => matchMedia(narrow).matches);
}

export function useFilmRows(rows: readonly ListRow[], selectedAt: number, isStrip: boolean): FilmRows {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (isStrip ? stripRowWidth : rowHeights[rows[at]?.kind ?? 'film']),
    getItemKey: (at) => rows[at]?.id ?? at,
    horizontal: isStrip,
    gap: 2,
    overscan: 8,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (selectedAt < 0 || inSight.includes(selectedAt)) return inSight;
      return [...inSight, selectedAt].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (selectedAt >= 0) virtualizer.scrollToIndex(selectedAt, { align: 'auto' });
  }, [virtualizer, selectedAt]);
  return { scroller, virtualizer, isStrip };
}

function followNarrow(listen: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', listen);
  return () => query.removeEventListener('change', listen);
}
