/** What a form says of one term, and what becomes of it in the log. */
import type { FindingEvent } from '../event.ts';
import type { Ontology, Scope, Term } from '../ontology/ontology.ts';
import { fits, placeOf, type FindingDraft, type FindingValue } from './finding.ts';
import type { Language } from './language.ts';

export interface StatedFinding {
  readonly value: FindingValue;
  readonly certainty: number | null;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is spoken of: the film, its study, or one mark on it. */
export interface Subject {
  readonly scope: Scope;
  readonly markId: string | null;
}

/** null also where it was said on a scale that the term had in another list: it stays in the log, and cannot be shown here. */
export function statedOn(
  findings: ReadonlyMap<string, FindingEvent>,
  subject: Subject,
  term: Term,
): StatedFinding | null {
  const held = findings.get(placeOf({ ...subject, term: term.id }));
  if (held === undefined || held.value === null || !fits(held.value, term)) return null;
  return { value: held.value, certainty: held.certainty, attributes: held.attributes };
}

interface Said {
  readonly ontology: Ontology;
  readonly term: Term;
  readonly subject: Subject;
  readonly stated: StatedFinding | null;
  readonly language: Language;
}
type Drafted = Omit<FindingDraft, 'kind' | 'studyUid' | 'isBlind' | 'isPhantom'>;

/** Attributes are said of what is present; a term that is absent or unknown has none. */
export function draftOf({ ontology, term, subject, stated, language }: Said): Drafted {
  const options = term.attributes.flatMap((attribute) => {
    const chosen = stated?.attributes[attribute.id];
    const option = attribute.options.find(({ id }) => id === chosen);
    return option === undefined ? [] : [{ attribute, option }];
  });
  const said = stated?.value.kind === 'unknown' || !stated ? [] : options;
  return {
    ...subject,
    term: term.id,
    termKind: term.kind,
    termLabel: term.label[language],
    ontology: `${ontology.id}/${String(ontology.version)}`,
    value: stated?.value ?? null,
    certainty: stated === null || stated.value.kind === 'unknown' ? null : stated.certainty,
    attributes: Object.fromEntries(said.map(({ attribute, option }) => [attribute.id, option.id])),
    attributeLabels: said.map(({ option }) => option.label[language]),
  };
}
