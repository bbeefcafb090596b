/** What a group says of a finding: that it is there, that it is not, or that nobody can tell. */
import type { Film, ReportItem } from '../../../dicom/index.ts';
import type { OpinionDraft } from '../../event.ts';
import { findingOf, isSame, names, presence } from './codes.ts';

type Value = OpinionDraft['value'];

/** null for a group that says nothing of the kind. */
export function opinionIn({ items }: ReportItem, { isPhantom }: Film): Omit<OpinionDraft, 'kind'> | null {
  const finding = items.find(({ name }) => isSame(name, names.finding))?.code;
  if (!finding) return null;
  const said = items.find(({ name, code }) => code !== null && isSame(name, finding))?.code ?? null;
  const value = (Object.keys(presence) as Value[]).find((one) => isSame(said, presence[one]));
  if (value === undefined) return null;
  return {
    finding: findingOf(finding),
    findingLabel: finding.meaning,
    value,
    isBlind: items.some(({ name }) => isSame(name, names.blind)),
    isPhantom,
  };
}
