/** From a typed error to the sentence of its room, for whatever translates: the screen's `t` or the terminal's. */
import type { OsseletError } from './errors.ts';

export type Translate = (key: string, values?: Record<string, unknown>) => string;

export function wordsOf(t: Translate, { room, code, facts }: OsseletError): string {
  return t(`${room}.error.${code}`, { ...facts });
}
