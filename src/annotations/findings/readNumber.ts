/** What a person typed, as a number of the scale. Empty fields say nothing; what does not fit is not taken. */
import type { NumberScale } from '../ontology/ontology.ts';

type Range = Pick<NumberScale, 'minimum' | 'maximum'>;
const refused = { ok: false } as const;

/** With a decimal comma or point. */
export function readNumber(
  typed: string,
  { minimum, maximum }: Range,
): { readonly ok: true; readonly number: number | null } | typeof refused {
  const text = typed.trim().replace(',', '.');
  if (text === '') return { ok: true, number: null };
  if (!/^-?\d+(\.\d+)?$/.test(text)) return refused;
  const number = Number(text);
  return number >= minimum && number <= maximum ? { ok: true, number } : refused;
}

/** Whole years and months, to months; « 18 mois » without years is an age too. */
export function readAge(
  { years, months }: { readonly years: string; readonly months: string },
  { minimum, maximum }: Range,
): { readonly ok: true; readonly months: number | null } | typeof refused {
  const parts = [years.trim(), months.trim()];
  if (parts.every((part) => part === '')) return { ok: true, months: null };
  if (!parts.every((part) => /^\d{0,4}$/.test(part))) return refused;
  const total = Number(parts[0]) * 12 + Number(parts[1]);
  return total >= minimum && total <= maximum ? { ok: true, months: total } : refused;
}
