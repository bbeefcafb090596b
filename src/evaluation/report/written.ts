/** A figure as people of that language write it: « 0,810 [0,752 ; 0,861] », "0.810 [0.752, 0.861]". */
import { writeDecimal } from '../../foundation/index.ts';
import type { Measured } from '../measures/measured.ts';

export function written(measured: Measured | undefined, language: string): string {
  const { value = null, interval = null } = measured ?? {};
  if (value === null || interval === null) return '—';
  const [low, high] = interval.map((bound) => writeDecimal(bound, language));
  const between = language === 'fr' ? '\u00a0; ' : ', ';
  return `${writeDecimal(value, language)} [${low}${between}${high}]`;
}
