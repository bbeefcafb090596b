/**
 * What a bundle would add to what is held, before anything is added; given again it adds nothing. A film of which the file and
 * this workstation hold different histories under one name is set aside whole, and the other films come in.
 */
import { verifyChain } from '../chain.ts';
import { annotationsError } from '../errors.ts';
import type { AnnotationEvent } from '../event.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { withoutErased } from './erasedChains.ts';
import type { Bundle } from './readBundle.ts';

export interface MergePlan {
  readonly device: string;
  /** ISO 8601. */
  readonly at: string;
  readonly films: readonly { readonly filmKey: FilmKey; readonly isKnown: boolean }[];
  /** Events that are not held yet. */
  readonly fresh: readonly AnnotationEvent[];
  readonly known: number;
  /** Events of films whose annotations were erased on this workstation: left out. */
  readonly erased: number;
  readonly setAside: readonly SetAside[];
}

/** What this workstation holds stays as it is, and nothing of the file is added. */
export interface SetAside {
  readonly filmKey: FilmKey;
  /** The first place where another event is held: in its chain, and in the file. */
  readonly seq: number;
  readonly line: number;
}

/** @throws OsseletError `bundle-chain`: the chains do not go together */
export async function planMerge(
  { header: { device, at }, events }: Bundle,
  held: readonly AnnotationEvent[],
  isKnown: (filmKey: FilmKey) => boolean,
  /** Of the tombstones of this workstation. */
  erasedHashes: ReadonlySet<string> = new Set(),
): Promise<MergePlan> {
  const welcome = withoutErased(
    events.map((event, index) => ({ event, index })),
    erasedHashes,
  );
  const places = new Map(held.map((event) => [placeOf(event), event]));
  const ids = new Map(held.map((event) => [event.id, event]));
  const setAside = new Map<FilmKey, SetAside>();
  const added: AnnotationEvent[] = [];
  for (const { event, index } of welcome) {
    const standing = places.get(placeOf(event)) ?? ids.get(event.id);
    if (standing === undefined) added.push(event);
    else if (standing.hash !== event.hash && !setAside.has(event.filmKey))
      setAside.set(event.filmKey, factsOf(event, index));
    places.set(placeOf(event), event);
    ids.set(event.id, event);
  }
  const isTaken = ({ filmKey }: { readonly filmKey: FilmKey }) => !setAside.has(filmKey);
  const fresh = added.filter(isTaken);
  await refuseUnjoined(events, fresh, held);
  const taken = welcome.map(({ event }) => event).filter(isTaken);
  const films = [...new Set(taken.map(({ filmKey }) => filmKey))];
  return {
    device,
    at,
    films: films.map((filmKey) => ({ filmKey, isKnown: isKnown(filmKey) })),
    fresh,
    known: taken.length - fresh.length,
    erased: events.length - welcome.length,
    setAside: [...setAside.values()],
  };
}

/** A chain that has a fault already is not made worse by what comes to it, and does not stop the others. */
async function refuseUnjoined(
  events: readonly AnnotationEvent[],
  fresh: readonly AnnotationEvent[],
  held: readonly AnnotationEvent[],
): Promise<void> {
  const added = new Set(fresh.map(placeOf));
  const touched = new Set(fresh.map(({ filmKey }) => filmKey));
  const joined = [...held.filter(({ filmKey }) => touched.has(filmKey)), ...fresh];
  const fault = (await verifyChain(joined)).find((one) => added.has(placeOf(one)));
  if (fault === undefined) return;
  const index = events.findIndex((event) => placeOf(event) === placeOf(fault));
  throw annotationsError('bundle-chain', { ...factsOf(fault, index), kind: fault.kind });
}

function factsOf({ filmKey, seq }: Pick<AnnotationEvent, 'filmKey' | 'seq'>, index: number) {
  return { filmKey, seq, line: index + 2 };
}

function placeOf({ filmKey, device, seq }: Pick<AnnotationEvent, 'filmKey' | 'device' | 'seq'>): string {
  return JSON.stringify([filmKey, device, seq]);
}
