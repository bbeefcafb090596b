/** The shape of a head's text. Nothing of it is guessed; what JSON cannot hold (NaN) never stands in it. */
import * as v from 'valibot';

const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);
const interval = orNull(v.tuple([finite, finite]));

const figureName = v.picklist([
  'auroc',
  'average-precision',
  'sensitivity',
  'specificity',
  'balanced-accuracy',
  'calibration-error',
  'accuracy',
  'quadratic-kappa',
  'mean-absolute-error',
]);

const judged = v.object({
  label: orNull(v.string()),
  films: count,
  patients: count,
  positives: orNull(count),
  figures: v.array(v.object({ name: figureName, value: orNull(finite), interval })),
  reliability: v.array(v.object({ count, stated: orNull(finite), observed: orNull(finite) })),
  confusion: v.array(v.array(count)),
});

const comparison = v.object({
  label: orNull(v.string()),
  figure: figureName,
  other: orNull(finite),
  own: orNull(finite),
  difference: orNull(finite),
  interval,
  isBetterIn: orNull(finite),
  p: orNull(finite),
});

const shortcut = v.object({
  by: v.string(),
  label: orNull(v.string()),
  explained: finite,
  auroc: orNull(finite),
  truthAuroc: orNull(finite),
  isSuspect: v.boolean(),
});

const calibration = v.variant('kind', [
  v.object({ kind: v.literal('platt'), slope: finite, offset: finite }),
  v.object({ kind: v.literal('isotonic'), scores: v.array(finite), probabilities: v.array(finite) }),
]);

export const headSchema = v.object({
  format: v.literal('osselet-head/1'),
  hash: sha256,
  spec: v.object({
    task: v.pipe(v.string(), v.nonEmpty()),
    kind: v.picklist(['binary', 'multi-label', 'multinomial', 'ordinal', 'regression']),
    classes: v.pipe(v.array(v.string()), v.minLength(1)),
    unit: orNull(v.picklist(['month', 'degree', 'millimetre'])),
    takesSex: v.boolean(),
  }),
  origin: v.object({
    modelHash: sha256,
    trainingSetHash: sha256,
    films: count,
    seed: v.pipe(v.number(), v.integer()),
    at: v.pipe(v.string(), v.isoTimestamp()),
    version: v.pipe(count, v.minValue(1)),
    probe: v.picklist(['plain', 'text']),
    strength: finite,
  }),
  weights: v.pipe(v.string(), v.base64()),
  intercepts: v.array(finite),
  scales: v.array(finite),
  centres: v.array(finite),
  calibrations: v.array(orNull(calibration)),
  thresholds: v.array(orNull(finite)),
  report: v.object({
    comparedWith: orNull(count),
    patientless: count,
    heldOut: v.array(judged),
    evaluation: v.array(judged),
    subgroups: v.array(v.object({ group: v.string(), value: v.string(), judged: v.array(judged) })),
    shortcuts: v.array(shortcut),
    gainOfText: v.array(comparison),
    gainOverInUse: v.array(comparison),
  }),
});
