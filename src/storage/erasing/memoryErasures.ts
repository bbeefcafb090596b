/** Erasing from storage in memory: one tab, so nothing is told to others. */
import { eventsIn, type MemoryTables, type WhileOpen } from '../memoryTables.ts';
import type { Erased, EraseOrder, Erasures, KeptFilm, TraceRecord } from './erasures.ts';
import { withoutFilms } from '../filmMark.ts';
import { leavingPlaces } from './leavingPlaces.ts';
import { erasedEnds, nextTombstone } from './tombstone.ts';

export function erasuresInMemory(whileOpen: WhileOpen, tables: MemoryTables): Erasures {
  const { tombstones, leavingCopies } = tables;
  return {
    inventory: () => whileOpen('traces', () => inventoryOf(tables)),
    bareBefore: (day) => whileOpen('traces', () => bareBefore(tables, day)),
    erase: (order) => whileOpen('traces', () => eraseNow(tables, order)),
    tombstones: () => whileOpen('tombstones', () => tombstones),
    leavingCopies: () => whileOpen('leavingCopies', () => [...leavingCopies]),
    copiesLeft: (ids) => whileOpen('leavingCopies', () => ids.forEach((id) => leavingCopies.delete(id))),
    follow: () => () => undefined,
  };
}

function bareBefore({ traces, events }: MemoryTables, day: Date): TraceRecord[] {
  const annotated = new Set(events.all().map(({ filmKey }) => filmKey));
  return traces
    .all()
    .filter(({ key, lastOpenedAt }) => lastOpenedAt < day.toISOString() && !annotated.has(key));
}

function inventoryOf({ traces, films, events, embeddings }: MemoryTables): KeptFilm[] {
  const countOf = (rows: readonly { readonly filmKey: string }[], key: string): number =>
    rows.filter(({ filmKey }) => filmKey === key).length;
  return traces.all().map((trace) => ({
    ...trace,
    events: countOf(events.all(), trace.key),
    vectors: countOf(embeddings.all(), trace.key),
    copyId: films.get(trace.key)?.place?.copyId ?? null,
  }));
}

function eraseNow(tables: MemoryTables, order: EraseOrder): Erased | null {
  const { films, thumbnails, embeddings, events, traces, handles, settings, tombstones } = tables;
  const isAll = order.by === 'all';
  const keys = traces
    .all()
    .filter((trace) => order.isLeaving(trace))
    .map(({ key }) => key);
  if (keys.length === 0 && !isAll) return null;
  const leaving = new Set(keys);
  const isLeaving = (key: string): boolean => isAll || leaving.has(key);
  const said = eventsIn(events).filter(({ filmKey }) => isLeaving(filmKey));
  const pictures = thumbnails.all().filter(({ key }) => isLeaving(key));
  const vectors = embeddings.all().filter(({ filmKey }) => isLeaving(filmKey));
  const places = leavingPlaces(films.all(), isLeaving);
  const learned = tables.heads.all();
  const handleIds = isAll ? [...handles.keys()] : places.handleIds.filter((id) => handles.has(id));
  const counts = {
    films: places.keys.length,
    thumbnails: pictures.length,
    vectors: vectors.length,
    events: said.length,
    handles: handleIds.length,
    copies: places.copyIds.length,
    settings: isAll ? settings.size : 0,
    heads: isAll ? learned.length : 0,
  };
  for (const key of places.keys) films.remove(key);
  for (const { key } of pictures) thumbnails.remove(key);
  for (const { key } of vectors) embeddings.remove(key);
  for (const { id } of said) events.remove(id);
  for (const id of handleIds) handles.delete(id);
  for (const key of keys) traces.remove(key);
  if (isAll) settings.clear();
  for (const record of learned) {
    const left = withoutFilms(record, keys);
    if (isAll) tables.heads.remove(record.key);
    else if (left !== null) tables.heads.put({ ...left, key: record.key });
  }
  for (const id of places.copyIds) tables.leavingCopies.add(id);
  const ends = erasedEnds(said, order.headOf);
  const { at, by } = order;
  const tombstone = nextTombstone(tombstones.at(-1), { at: at.toISOString(), by, counts, ...ends });
  tombstones.push(tombstone);
  return { keys, tombstone };
}
