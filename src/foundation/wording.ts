/** From a typed error to the sentence of its room, for whatever translates: the screen's `t` or the terminal's. */
import type { OsseletError } from './errors.ts';

export type Translate = (key: string, values?: Record<string, unknown>) => string;

/** Asks less of `t` than Translate does: with exact optional properties, i18next's own `t` is not one. */
export function wordsOf(
  t: (key: string, facts: Record<string, unknown>) => string,
  { room, code, facts }: OsseletError,
): string {
  return t(`${room}.error.${code}`, { ...facts });
}
