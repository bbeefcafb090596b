/**
 * What was said of each mark of a film, in the few words that stand first beside it: « fracture, déplacée ». In the language of
 * the screen where the list in use has the term, else as it was said.
 */
import type { FindingEvent } from '../event.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Wording } from '../tools/words.ts';
import { valueText } from './findingText.ts';
import { languageOf } from './language.ts';

/** By mark id. */
export type MarkFindings = ReadonlyMap<string, readonly string[]>;

export function markFindings(
  findings: ReadonlyMap<string, FindingEvent>,
  ontology: Ontology,
  wording: Wording,
): MarkFindings {
  const byMark = new Map<string, string[]>();
  for (const event of findings.values()) {
    if (event.scope !== 'region' || event.markId === null) continue;
    const text = shortText(event, ontology, wording);
    byMark.set(event.markId, [...(byMark.get(event.markId) ?? []), ...(text === '' ? [] : [text])]);
  }
  return byMark;
}

function shortText(event: FindingEvent, ontology: Ontology, wording: Wording): string {
  const { value } = event;
  if (value === null) return '';
  const language = languageOf(wording.language);
  const term = ontology.terms.find(({ id }) => id === event.term);
  const label = term?.label[language] ?? event.termLabel;
  const options = term?.attributes.flatMap(({ id, options }) =>
    options.filter((option) => option.id === event.attributes[id]).map((option) => option.label[language]),
  );
  // What is present goes without saying: a reader marks what is there.
  const isPlain = value.kind === 'presence' && value.isPresent;
  return [isPlain ? label : valueText(label, value, wording), ...(options ?? event.attributeLabels)].join(
    ', ',
  );
}
