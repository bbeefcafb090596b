/** The JSON file of an ontology; what is left out has its plainest value. */
import * as v from 'valibot';
import type { Ontology } from './ontology.ts';

const word = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500));
const bilingual = v.strictObject({ fr: word, en: word });
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(64));
const list = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.array(schema), []);

const presence = v.strictObject({ kind: v.literal('presence') });
const ordinal = v.strictObject({
  kind: v.literal('ordinal'),
  grades: v.pipe(v.array(bilingual), v.minLength(2), v.maxLength(20)),
});
const number = v.strictObject({
  kind: v.literal('number'),
  unit: v.pipe(v.string(), v.nonEmpty(), v.maxLength(16)),
  minimum: v.pipe(v.number(), v.finite()),
  maximum: v.pipe(v.number(), v.finite()),
});

const attribute = v.strictObject({
  id,
  label: bilingual,
  isRequired: v.optional(v.boolean(), false),
  options: v.pipe(v.array(v.strictObject({ id, label: bilingual })), v.minLength(1)),
});
const code = v.strictObject({
  scheme: v.pipe(v.string(), v.regex(/^[A-Z0-9_-]{1,16}$/)),
  value: v.pipe(v.string(), v.nonEmpty(), v.maxLength(16)),
  meaning: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
});
const picture = v.strictObject({
  address: v.pipe(v.string(), v.regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/)),
  caption: bilingual,
});
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(10_000));

const term = v.strictObject({
  id,
  label: bilingual,
  kind: v.optional(v.picklist(['finding', 'quality', 'normal']), 'finding'),
  scopes: v.optional(v.pipe(v.array(v.picklist(['study', 'film', 'region'])), v.minLength(1)), ['film']),
  scale: v.optional(v.variant('kind', [presence, ordinal, number]), { kind: 'presence' }),
  parent: v.optional(v.nullable(id), null),
  exclusiveGroup: v.optional(v.nullable(id), null),
  attributes: list(attribute),
  codes: list(code),
  guideline: v.optional(
    v.nullable(v.strictObject({ text: v.strictObject({ fr: text, en: text }), pictures: list(picture) })),
    null,
  ),
});

export const ontologySchema: v.GenericSchema<unknown, Ontology> = v.strictObject({
  format: v.literal('osselet-ontology/1'),
  id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: bilingual,
  terms: v.pipe(v.array(term), v.minLength(1), v.maxLength(2000)),
});
