/**
 * Films that a ranking by the model may not name to the reader at work: two people read them and this one has not spoken,
 * or « Lire d'abord » is on. A place in such a ranking says what the model sees, as an answer beside the film does.
 * Kept film by film, so that a log of 100,000 entries is read once for each reader.
 */
import type { StoreApi } from 'zustand/vanilla';
import {
  eventsByFilm,
  isVeiled,
  readerStanding,
  type AnnotationLog,
  type AnnotationsSlice,
  type ReaderStanding,
} from '../../annotations/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import type { SearchSlice } from '../../search/index.ts';
import type { ReadFirst } from './readFirst.ts';

export interface Withheld {
  /** @throws OsseletError of the room `storage`: where nobody knows what was said, nothing is ranked. */
  films(listed: readonly FilmKey[]): Promise<ReadonlySet<FilmKey>>;
  /** Something was said of these films, in this tab or another. */
  hear(filmKeys: readonly FilmKey[]): void;
}

interface WithheldPorts {
  readonly log: Pick<AnnotationLog, 'all' | 'ofFilm'>;
  readonly annotations: () => AnnotationsSlice;
  readonly isReadFirst: () => boolean;
  readonly onChange: () => void;
}

export function createWithheld({ log, annotations, isReadFirst, onChange }: WithheldPorts): Withheld {
  let known: { readonly author: string; readonly films: Map<FilmKey, ReaderStanding> } | null = null;
  const changed = new Set<FilmKey>();

  async function standings(author: string): Promise<ReadonlyMap<FilmKey, ReaderStanding>> {
    if (known?.author !== author) {
      changed.clear();
      const said = eventsByFilm(await log.all());
      known = {
        author,
        films: new Map([...said].map(([key, events]) => [key, readerStanding(events, author)])),
      };
    }
    const { films } = known;
    for (const key of changed) {
      changed.delete(key);
      films.set(key, readerStanding(await log.ofFilm(key), author));
    }
    return films;
  }

  return {
    async films(listed) {
      const films = await standings(annotations().author);
      const slice = annotations();
      const isHidden = (key: FilmKey): boolean =>
        films.get(key)?.isAwaited === true ||
        (slice.twice.has(key) && isVeiled(slice, key)) ||
        (isReadFirst() && films.get(key)?.hasSpoken !== true);
      return new Set(listed.filter(isHidden));
    },
    hear(filmKeys) {
      for (const key of filmKeys) changed.add(key);
      onChange();
    },
  };
}

interface Readers {
  readonly search: StoreApi<SearchSlice>;
  readonly annotations: StoreApi<AnnotationsSlice>;
  readonly readFirst: StoreApi<ReadFirst>;
}

/** Another reader, or another wish of theirs, sees none of the ranking that stood there; who has spoken sees the film join it. */
export function followReader({ search, annotations, readFirst }: Readers): void {
  const hasWithheld = (): boolean => {
    const { status } = search.getState();
    return status.kind === 'found' && status.withheld > 0;
  };
  annotations.subscribe((now, before) => {
    if (now.author !== before.author || now.twice !== before.twice) void search.getState().anew();
    else if (now.logs !== before.logs && hasWithheld()) void search.getState().refresh();
  });
  readFirst.subscribe((now, before) => {
    if (now.isOn !== before.isOn) void search.getState().anew();
  });
}
