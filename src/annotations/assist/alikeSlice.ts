/**
 * « Encore un comme celui-ci »: the places most like a rectangle on the other films of its study. They are the machine's
 * until a person confirms one, which makes a mark of it; a rejected one is gone, and nothing of it is kept.
 */
import type { StateCreator } from 'zustand';
import type { FilmKey } from '../../dicom/index.ts';
import { randomId, toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { Mark, MarkProposal } from '../mark.ts';
import { boxOf, type Box } from '../tools/box.ts';
import type { MarkAt } from '../tools/toolsSlice.ts';
import { placesAlike, type AlikeMaps, type AlikePlace, type BoxSize } from './alike.ts';
import type { ClickLikeness } from './assistSlice.ts';

export interface ProposedPlace extends AlikePlace {
  readonly id: string;
  readonly filmKey: FilmKey;
  /** Of the mark that it is like. */
  readonly text: string;
  readonly model: Omit<MarkProposal, 'way' | 'score'>;
}

export type Alike =
  | { readonly kind: 'off' }
  /** Films done, of those to look at. */
  | { readonly kind: 'searching'; readonly done: number; readonly total: number }
  | { readonly kind: 'proposed'; readonly places: readonly ProposedPlace[] }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export interface AlikeSlice {
  readonly alike: Alike;
  readonly search: (from: MarkAt) => Promise<void>;
  readonly confirm: (id: string) => void;
  readonly reject: (id: string) => void;
  /** The search, or all that is still proposed. */
  readonly leave: () => void;
}

export interface AlikePorts {
  readonly markOf: (at: MarkAt) => Mark | null;
  /** The other films of its study that can be read. */
  readonly othersOf: (filmKey: FilmKey) => readonly FilmKey[];
  /** Every patch of a film compared with a box of another one, and the size of that box there. @throws OsseletError */
  readonly likenessTo: (
    from: { readonly filmKey: FilmKey; readonly box: Box },
    filmKey: FilmKey,
  ) => Promise<AlikeMaps & Pick<ClickLikeness, 'grid' | 'model'> & { readonly size: BoxSize }>;
  readonly put: (filmKey: FilmKey, mark: Mark) => void;
}

const placesPerFilm = 2;
const placesInAll = 12;

export function createAlikeSlice(ports: AlikePorts): StateCreator<AlikeSlice> {
  return (set, get) => {
    let asked = 0;
    const become = (alike: Alike): void => set({ alike });
    const without = (id: string): void => {
      const { alike } = get();
      if (alike.kind !== 'proposed') return;
      const places = alike.places.filter((place) => place.id !== id);
      become(places.length === 0 ? { kind: 'off' } : { kind: 'proposed', places });
    };
    return {
      alike: { kind: 'off' },
      search: async (from) => {
        const mark = ports.markOf(from);
        if (mark === null) return;
        const mine = ++asked;
        const films = ports.othersOf(from.filmKey);
        const found: ProposedPlace[] = [];
        try {
          for (const [done, filmKey] of films.entries()) {
            become({ kind: 'searching', done, total: films.length });
            found.push(...(await placesOn(filmKey, from.filmKey, mark, ports)));
            if (mine !== asked) return;
          }
          // Between films by what is shown: by the excess, films of the same region came after all others.
          const places = found.sort((one, other) => other.score - one.score).slice(0, placesInAll);
          become({ kind: 'proposed', places });
        } catch (error) {
          if (mine === asked) become({ kind: 'failed', error: toOsseletError(error) });
        }
      },
      confirm: (id) => {
        const { alike } = get();
        const place = alike.kind === 'proposed' ? alike.places.find((one) => one.id === id) : undefined;
        if (place === undefined) return;
        without(id);
        ports.put(place.filmKey, markOfPlace(place));
      },
      reject: without,
      leave: () => {
        asked++;
        become({ kind: 'off' });
      },
    };
  };
}

async function placesOn(
  filmKey: FilmKey,
  from: FilmKey,
  { points, text }: Mark,
  { likenessTo }: Pick<AlikePorts, 'likenessTo'>,
): Promise<ProposedPlace[]> {
  const { grid, size, model, ...maps } = await likenessTo({ filmKey: from, box: boxOf(points) }, filmKey);
  const places = placesAlike(maps, grid, size, placesPerFilm);
  return places.map((place) => ({ ...place, id: randomId(), filmKey, text, model }));
}

function markOfPlace({ box, score, text, model }: ProposedPlace): Mark {
  const points = [
    { x: box.left, y: box.top },
    { x: box.right, y: box.bottom },
  ];
  return { tool: 'rectangle', points, text, proposal: { way: 'like-mark', score, ...model } };
}
