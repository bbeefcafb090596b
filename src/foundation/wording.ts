/** From a typed error to the sentence of its room, for whatever translates: the screen's `t` or the terminal's. */
import type { OsseletError } from './errors.ts';

/** Any translator, whatever keys it takes: i18next's `t` takes those of our strings alone (app/locales/i18next.d.ts). */
type Translate = (key: never, values: Record<string, unknown>) => string;

export function wordsOf(t: Translate, { room, code, facts }: OsseletError): string {
  // A room and a code are data here; a test says that each code of each room has its sentence.
  return t(`${room}.error.${code}` as never, { ...facts });
}
