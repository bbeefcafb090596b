/**
 * An event from a file, before it may stand in the log: what the fold and the screen read of it has the right type. What
 * else it holds is kept, since its hash covers it.
 */
import * as v from 'valibot';
import type { AnnotationEvent } from '../event.ts';
import { decodeMask } from '../tools/mask/rle.ts';

const text = v.string();
const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const hash = v.pipe(text, v.regex(/^[0-9a-f]{64}$/));
const points = v.array(v.looseObject({ x: finite, y: finite }));

const prediction = v.looseObject({
  score: finite,
  verdict: v.picklist(['over', 'under', 'undecided']),
  sentenceVerdict: v.picklist(['over', 'under', 'undecided', 'contradicted']),
  polarity: v.picklist(['stated', 'denied']),
  modelName: text,
  modelVersion: finite,
  modelHash: text,
  backend: v.nullable(text),
});

const proposal = v.looseObject({
  way: v.picklist(['like-click', 'like-mark']),
  score: finite,
  modelName: text,
  modelVersion: finite,
  modelHash: text,
  backend: v.nullable(text),
});

const rle = v.pipe(
  v.looseObject({ size: v.tuple([count, count]), counts: text }),
  v.check(({ size, counts }) => decodeMask({ size, counts }) !== null),
);

const settledValue = v.variant('kind', [
  v.looseObject({ kind: v.literal('unknown') }),
  v.looseObject({ kind: v.literal('presence'), isPresent: v.boolean() }),
  v.looseObject({ kind: v.literal('grade'), grade: finite }),
  v.looseObject({ kind: v.literal('number'), number: finite, unit: text }),
]);
const findingValue = v.nullable(settledValue);

const envelope = {
  id: text,
  filmKey: text,
  device: text,
  seq: count,
  lamport: count,
  at: v.pipe(text, v.isoTimestamp()),
  author: text,
  prev: hash,
  parents: v.optional(v.array(hash)),
  hash,
};

const judged = { finding: text, findingLabel: text, isPhantom: v.boolean() };

/** One entry a kind: a new kind of event does not compile before it can also be read from a file. */
const kinds = {
  verdict: {
    ...judged,
    sentence: text,
    language: v.picklist(['fr', 'en']),
    value: v.picklist(['confirmed', 'rejected']),
    prediction,
  },
  opinion: { ...judged, value: v.picklist(['present', 'absent', 'unsure']), isBlind: v.boolean() },
  finding: {
    scope: text,
    studyUid: text,
    markId: v.nullable(text),
    term: text,
    termKind: text,
    termLabel: text,
    ontology: text,
    value: findingValue,
    certainty: v.nullable(finite),
    attributes: v.record(text, text),
    attributeLabels: v.array(text),
    isBlind: v.boolean(),
    isPhantom: v.boolean(),
  },
  settlement: {
    ...judged,
    value: settledValue,
    versions: v.array(text),
  },
  returned: {
    to: text,
    about: v.variant('kind', [
      v.looseObject({ kind: v.literal('film') }),
      v.looseObject({ kind: v.literal('finding'), finding: text, findingLabel: text }),
      v.looseObject({ kind: v.literal('mark'), markId: text }),
    ]),
    reason: text,
  },
  maintained: { returned: text, note: text },
  mark: {
    markId: text,
    mark: v.pipe(
      v.looseObject({ tool: text, points, text, proposal: v.optional(proposal), rle: v.optional(rle) }),
      v.check(({ tool, rle: runs }) => tool !== 'mask' || runs !== undefined),
    ),
  },
  'mark-changed': {
    markId: text,
    change: v.looseObject({
      points: v.optional(points),
      text: v.optional(text),
      knownMm: v.optional(finite),
      rle: v.optional(rle),
    }),
  },
  'mark-deleted': { markId: text },
  undo: { target: text },
  redo: { target: text },
} satisfies Record<AnnotationEvent['kind'], v.ObjectEntries>;

/** The event itself where it is one; else where it is not. */
export function asEvent(value: unknown): { readonly event: AnnotationEvent } | { readonly place: string } {
  const kind = v.safeParse(
    v.looseObject({ kind: v.picklist(Object.keys(kinds) as AnnotationEvent['kind'][]) }),
    value,
  );
  if (!kind.success) return { place: 'kind' };
  const schema = v.looseObject({ ...envelope, ...(kinds[kind.output.kind] as v.ObjectEntries) });
  const read = v.safeParse(schema, value);
  if (read.success) return { event: value as AnnotationEvent };
  return { place: v.getDotPath(read.issues[0]) ?? '' };
}
