/**
 * What a person says of a film in the terms of the ontology: first whether it is normal, then finding by finding, then
 * its quality. Nothing said is not normal; « inconnu » is said.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingEvent } from '../event.ts';
import type { Ontology, Term } from '../ontology/ontology.ts';
import { inTree } from '../ontology/tree.ts';
import { contradictedByMarks, contradictionsIn, type Contradiction } from './contradictions.ts';
import { languageOf } from './language.ts';
import { statedOn, type StatedFinding, type Subject } from './stated.ts';
import { TermRow } from './TermRow.tsx';
import '../annotations.css';

interface FindingsFormProps {
  readonly ontology: Ontology;
  readonly subject: Subject;
  /** By place, as the film's log holds them. */
  readonly findings: ReadonlyMap<string, FindingEvent>;
  readonly onState: (term: Term, stated: StatedFinding | null) => void;
  /** What the machine says of the term, shown in its row. */
  /** Where the history of a term can be seen. */
  readonly onHistory?: (term: Term) => void;
  readonly machineOf?: (term: string) => ReactNode;
}

const kinds = ['normal', 'finding', 'quality'] as const;

export function FindingsForm({
  ontology,
  subject,
  findings,
  onState,
  onHistory,
  machineOf,
}: FindingsFormProps) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n.language);
  const asked = ontology.terms.filter(({ scopes }) => scopes.includes(subject.scope));
  const said = asked.flatMap((term) => {
    const stated = statedOn(findings, subject, term);
    return stated === null ? [] : [{ term: term.id, ...stated }];
  });
  const ofMarks = [...findings.values()].flatMap(({ scope, term, value, attributes }) =>
    scope === 'region' && value !== null ? [{ term, value, attributes }] : [],
  );
  const found = [
    ...contradictionsIn(ontology, said),
    ...(subject.scope === 'region' ? [] : contradictedByMarks(ontology, said, ofMarks)),
  ];
  return (
    <div className="annotations-findings compact-fields">
      <Contradictions ontology={ontology} found={found} />
      {kinds.map((kind) => {
        const terms = inTree(asked.filter((term) => term.kind === kind));
        return (
          terms.length > 0 && (
            <fieldset key={kind}>
              <legend>{t(`annotations.finding.kind.${kind}`)}</legend>
              {terms.map(({ term, depth }) => (
                <TermRow
                  key={term.id}
                  term={term}
                  depth={depth}
                  language={language}
                  stated={statedOn(findings, subject, term)}
                  onState={(stated) => onState(term, stated)}
                  machine={machineOf?.(term.id)}
                  onHistory={onHistory && (() => onHistory(term))}
                />
              ))}
            </fieldset>
          )
        );
      })}
    </div>
  );
}

interface ContradictionsProps {
  readonly ontology: Ontology;
  readonly found: readonly Contradiction[];
}

function Contradictions({ ontology, found }: ContradictionsProps) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n.language);
  const termOf = (id: string) => ontology.terms.find((term) => term.id === id);
  const label = (id: string): string => termOf(id)?.label[language] ?? id;
  if (found.length === 0) return null;
  return (
    <div role="alert" className="annotations-contradictions">
      <ul>
        {found.map((one, at) => (
          <li key={at}>
            {one.kind === 'attribute-missing'
              ? t('annotations.contradiction.attribute-missing', {
                  term: label(one.term),
                  attribute: termOf(one.term)?.attributes.find(({ id }) => id === one.attribute)?.label[
                    language
                  ],
                })
              : t(`annotations.contradiction.${one.kind}`, {
                  a: label(one.terms[0]),
                  b: label(one.terms[1]),
                })}
          </li>
        ))}
      </ul>
    </div>
  );
}
