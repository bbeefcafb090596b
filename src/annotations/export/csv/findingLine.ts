/**
 * A statement in the terms of the list of findings, as a line of the table and back. A grade and a number stand in
 * `number`; `value` holds what is said without one.
 */
import type { CsvValue } from '../../../foundation/index.ts';
import type { FindingDraft, FindingValue } from '../../findings/finding.ts';
import type { CsvColumn } from './columns.ts';

type Said = Pick<
  FindingDraft,
  | 'scope'
  | 'markId'
  | 'term'
  | 'termKind'
  | 'termLabel'
  | 'ontology'
  | 'value'
  | 'certainty'
  | 'attributes'
  | 'attributeLabels'
  | 'isBlind'
  | 'isPhantom'
>;

export function findingLine(said: Said): Partial<Record<CsvColumn, CsvValue>> {
  return {
    statement: 'finding',
    finding: said.term,
    label: said.termLabel,
    ...valueCells(said.value),
    mark_id: said.markId,
    is_blind: said.isBlind,
    is_phantom: said.isPhantom,
    scope: said.scope,
    term_kind: said.termKind,
    ontology: said.ontology,
    certainty: said.certainty,
    attributes: Object.entries(said.attributes)
      .map(([attribute, option]) => `${attribute}=${option}`)
      .join('; '),
    attribute_labels: said.attributeLabels.join('; '),
  };
}

function valueCells(value: FindingValue | null): Partial<Record<CsvColumn, CsvValue>> {
  if (value === null) return {};
  if (value.kind === 'presence') return { value: value.isPresent ? 'present' : 'absent' };
  if (value.kind === 'unknown') return { value: 'unknown' };
  if (value.kind === 'grade') return { measure: 'grade', number: value.grade };
  return { measure: 'number', number: value.number, unit: value.unit };
}
