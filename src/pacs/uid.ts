/** A UID as PS3.5 section 9.1 writes it: it goes into an address, so nothing else may pass. */
import { pacsError } from './errors.ts';

export function isUid(text: string): boolean {
  return text.length <= 64 && /^\d+(\.\d+)+$/.test(text);
}

/** @throws `pacs.bad-uid` */
export function checkedUid(text: string): string {
  if (!isUid(text)) throw pacsError('bad-uid', { uid: text.slice(0, 80) });
  return text;
}
