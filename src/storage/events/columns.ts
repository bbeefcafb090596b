/**
 * Rows of the log as columns: what most events of a stretch have in common (who, which film, which model) is written once, what
 * each has of its own stands in lists. The text is a quarter as long as the rows one by one, and is read back as much sooner.
 */
import type { EventRecord } from '../storage.ts';

export interface Columns {
  /** Of the rows: `id`, `filmKey`, `device`, `seq`. */
  readonly rows: readonly Column[];
  /** Of the events of each shape, in the order in which they stand. */
  readonly shapes: readonly (readonly Column[])[];
  /** Of each row, the shape of its event: which fields it has. */
  readonly shapeOf: readonly number[];
}

interface Named {
  readonly key: string;
}
type Column = Named &
  (
    | { readonly all: unknown }
    | { readonly few: readonly unknown[]; readonly at: readonly number[] }
    | { readonly each: readonly unknown[] }
    /** As the row has it under the same name. */
    | { readonly own: true }
    /** As the event of the row before has it under that name, but for those listed by their place in the column. */
    | { readonly before: string; readonly but: readonly (readonly [at: number, value: unknown])[] }
  );

type Fields = Readonly<Record<string, unknown>>;
const ownKeys = ['id', 'filmKey', 'device', 'seq'] as const;
/** A chain: what one event calls the hash before is the hash of the event before. */
const [link, linked] = ['prev', 'hash'];

export function toColumns(rows: readonly EventRecord[]): Columns {
  const events = rows.map(({ event }) => event as Fields);
  const shapes = new Map<string, number[]>();
  for (const [at, event] of events.entries()) {
    const name = JSON.stringify(Object.keys(event));
    const known = shapes.get(name);
    if (known === undefined) shapes.set(name, [at]);
    else known.push(at);
  }
  const places = [...shapes.values()];
  const shapeOf = rows.map(() => 0);
  for (const [shape, ats] of places.entries()) for (const at of ats) shapeOf[at] = shape;
  return {
    rows: ownKeys.map((key) =>
      column(
        key,
        rows.map((row) => row[key]),
      ),
    ),
    shapes: places.map((ats) =>
      Object.keys(events[ats[0] ?? 0] ?? {}).map((key) => eventColumn(key, ats, rows, events)),
    ),
    shapeOf,
  };
}

function eventColumn(
  key: string,
  ats: readonly number[],
  rows: readonly EventRecord[],
  events: readonly Fields[],
): Column {
  if (ats.every((at) => events[at]?.[key] === (rows[at] as unknown as Fields)[key]))
    return { key, own: true };
  const values = ats.map((at) => events[at]?.[key]);
  if (key !== link) return column(key, values);
  const but = ats.flatMap((at, place) =>
    events[at - 1]?.[linked] === values[place] ? [] : [[place, values[place]] as const],
  );
  return { key, before: linked, but };
}

function column(key: string, values: readonly unknown[]): Column {
  const known = new Map<string, number>();
  const few: unknown[] = [];
  const at = values.map((value) => {
    const text = JSON.stringify(value);
    const place = known.get(text) ?? few.push(value) - 1;
    known.set(text, place);
    return place;
  });
  if (few.length === 1) return { key, all: few[0] };
  return few.length * 2 <= values.length ? { key, few, at } : { key, each: values };
}

export function fromColumns({ rows, shapes, shapeOf }: Columns): EventRecord[] {
  const [id, filmKey, device, seq] = rows.map<Reader>((one) => reader(one));
  const readers = shapes.map((columns) => columns.map((one) => [one.key, reader(one)] as const));
  const next = shapes.map(() => 0);
  let before: Fields = {};
  return shapeOf.map((shape, at) => {
    const row = { id: id!(at), filmKey: filmKey!(at), device: device!(at), seq: seq!(at) } as Fields;
    const place = next[shape]!;
    next[shape] = place + 1;
    const event: Record<string, unknown> = {};
    for (const [key, read] of readers[shape]!) event[key] = read(place, row, before);
    before = event;
    return { ...row, event } as unknown as EventRecord;
  });
}

type Reader = (place: number, row?: Fields, before?: Fields) => unknown;

function reader(one: Column): Reader {
  if ('each' in one) return (place) => one.each[place];
  if ('few' in one) return (place) => one.few[one.at[place]!];
  if ('own' in one) return (_, row) => row?.[one.key];
  if ('all' in one) return () => one.all;
  const but = new Map(one.but);
  return (place, _, before) => (but.has(place) ? but.get(place) : before?.[one.before]);
}
