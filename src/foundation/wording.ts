/** From a typed error to the sentence of its room, for whatever translates: the screen's `t` or the terminal's. */
import type { OsseletError } from './errors.ts';

/** No optional values: under exact optional properties i18next's own `t` would not be one. */
export type Translate = (key: string, values: Record<string, unknown>) => string;

export function wordsOf(t: Translate, { room, code, facts }: OsseletError): string {
  return t(`${room}.error.${code}`, { ...facts });
}
