/**
 * Where films stand on the screen: one, two or four places, one of which is active. A film stands in one place at most;
 * putting it elsewhere exchanges the two. What is asked, marked or searched is about the film of the active place.
 */
import type { FilmKey } from '../dicom/index.ts';

export const places = ['main', 'compare', 'third', 'fourth'] as const;
export type Place = (typeof places)[number];
/** How many places are shown: one, two side by side, or two rows of two. */
export type Layout = 1 | 2 | 4;

export interface Arrangement {
  readonly layout: Layout;
  readonly active: Place;
  readonly placed: Readonly<Record<Place, FilmKey | null>>;
}

const nowhere = { main: null, compare: null, third: null, fourth: null } as const;
export const nothingPlaced: Arrangement = { layout: 1, active: 'main', placed: nowhere };

export function shownPlaces(layout: Layout): readonly Place[] {
  return places.slice(0, layout);
}

function placeOf({ placed }: Arrangement, id: FilmKey): Place | null {
  return places.find((place) => placed[place] === id) ?? null;
}

/** `canMove`: a film without pixels gives way instead of going where the other one stood. */
export function put(
  arrangement: Arrangement,
  place: Place,
  id: FilmKey,
  canMove: (id: FilmKey) => boolean,
): Arrangement {
  const from = placeOf(arrangement, id);
  const before = arrangement.placed[place];
  const back = from === null ? {} : { [from]: before !== null && canMove(before) ? before : null };
  return { ...arrangement, placed: { ...arrangement.placed, ...back, [place]: id } };
}

/** For a film to be looked at beside the others: a free place, else the second one. */
export function placeBeside({ layout, placed }: Arrangement): Place {
  return shownPlaces(layout).find((place) => place !== 'main' && placed[place] === null) ?? 'compare';
}

export function withLayout(arrangement: Arrangement, layout: Layout): Arrangement {
  if (layout === 1) return alone(arrangement);
  const shown = shownPlaces(layout);
  const placed = {
    ...nowhere,
    ...Object.fromEntries(shown.map((place) => [place, arrangement.placed[place]])),
  };
  return { layout, placed, active: shown.includes(arrangement.active) ? arrangement.active : 'main' };
}

/** One film stays: the first, or where that place is empty the active one, or any. */
export function alone({ active, placed }: Arrangement): Arrangement {
  const [main = null] = ['main' as const, active, ...places].map((place) => placed[place]).filter(Boolean);
  return { layout: 1, active: 'main', placed: { ...nowhere, main } };
}

export function emptied(arrangement: Arrangement, place: Place): Arrangement {
  const left = { ...arrangement, placed: { ...arrangement.placed, [place]: null } };
  return isOneFilm(left) ? alone(left) : left;
}

/** Films that left the list leave the screen. */
export function keepPlaced(arrangement: Arrangement, isListed: (id: FilmKey) => boolean): Arrangement {
  return places.reduce((kept, place) => {
    const id = arrangement.placed[place];
    return id === null || isListed(id) ? kept : emptied(kept, place);
  }, arrangement);
}

export function nextPlace({ layout, active }: Arrangement): Place {
  const shown = shownPlaces(layout);
  return shown[(shown.indexOf(active) + 1) % shown.length] ?? 'main';
}

function isOneFilm({ placed }: Arrangement): boolean {
  return places.every((place) => place === 'main' || placed[place] === null);
}
