/**
 * Attributes as presentation mode shows them: what may tell who the patient is becomes « masqué ». Wide on purpose:
 * all of group 0010 but the body, every name of a person, every private element, and what repeats the name elsewhere.
 */
import type { TagRow } from '../../dicom/ui.ts';

const bodily = new Set(['PatientSex', 'PatientAge', 'PatientSize', 'PatientWeight']);
const identifying =
  /^(AccessionNumber|StudyID|AdmissionID|.*InstanceUID|.*PatientID.*|.*(Institution|Station|Physician|Operator).*|.*(Comments|Address|Telephone).*)$/;

export function maskedTags(rows: readonly TagRow[], masked: string): TagRow[] {
  const names = namesIn(rows);
  return rows.map((row) =>
    row.value.kind === 'text' && (isIdentifying(row) || repeats(row.value.text, names))
      ? { ...row, value: { kind: 'text', text: masked, length: null } }
      : row,
  );
}

function isIdentifying({ tag, vr, keyword }: TagRow): boolean {
  if (vr === 'PN' || parseInt(tag.slice(0, 4), 16) % 2 === 1) return true;
  if (tag.startsWith('0010')) return !bodily.has(keyword ?? '');
  return keyword !== null && identifying.test(keyword);
}

/** Parts of the patient's name and identifier that are long enough to mean them. */
function namesIn(rows: readonly TagRow[]): string[] {
  return rows
    .filter(({ keyword }) => keyword === 'PatientName' || keyword === 'PatientID')
    .flatMap(({ value }) => (value.kind === 'text' ? value.text.toLowerCase().split(/[\^=\s]+/) : []))
    .filter((part) => part.length > 2);
}

function repeats(text: string, names: readonly string[]): boolean {
  const folded = text.toLowerCase();
  return names.some((name) => folded.includes(name));
}
