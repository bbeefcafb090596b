/** The films found, best first, as a grid of pictures: one stop for Tab, arrows between them, Enter opens beside the film. */
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilmKey } from '../dicom/index.ts';
import { gridStep } from './gridKeys.ts';
import { Hit } from './Hit.tsx';
import type { ShownFilm } from './shownFilm.ts';
import type { Ranked } from './vectors/best.ts';

export interface HitsShowing {
  /** The film on screen cannot stand beside itself. */
  readonly filmKey: FilmKey | null;
  readonly compareKey: FilmKey | null;
  readonly describe: (filmKey: FilmKey) => ShownFilm | null;
  readonly onOpen: (filmKey: FilmKey) => void;
}

export function HitGrid({ hits, ...showing }: HitsShowing & { readonly hits: readonly Ranked[] }) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const [stop, setStop] = useState<FilmKey | null>(null);
  // A film closed since the search has left the list.
  const listed = hits.flatMap((hit, at) => {
    const film = showing.describe(hit.key);
    return film === null ? [] : [{ hit, film, place: at + 1 }];
  });
  const stopAt = Math.max(
    0,
    listed.findIndex(({ hit }) => hit.key === stop),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const to = gridStep(event.key, stopAt, { count: listed.length, columns: columnsOf(list.current) });
    if (to === null) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('.search-hit')[to]?.focus();
  };
  return (
    <ol ref={list} className="search-hits" aria-label={t('search.hits.label')} onKeyDown={onKeyDown}>
      {listed.map(({ hit, film, place }, at) => (
        <Hit
          key={hit.key}
          score={hit.score}
          film={film}
          place={place}
          isOnScreen={hit.key === showing.filmKey}
          isBeside={hit.key === showing.compareKey}
          isStop={at === stopAt}
          onFocus={() => setStop(hit.key)}
          onOpen={() => showing.onOpen(hit.key)}
        />
      ))}
    </ol>
  );
}

/** As many as stand in one row with the first. */
function columnsOf(list: HTMLElement | null): number {
  const items = [...(list?.children ?? [])] as HTMLElement[];
  const second = items.findIndex((item) => item.offsetTop !== items[0]?.offsetTop);
  return Math.max(1, second === -1 ? items.length : second);
}
