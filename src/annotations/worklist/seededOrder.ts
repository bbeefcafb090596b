/**
 * Chance that can be drawn again: films in the order of SHA-256(seed, key). A film's place beside another depends on the
 * seed alone, neither on the order in which films were opened nor on which others are there.
 */
import type { FilmKey } from '../../dicom/index.ts';
import { sha256HexNow } from '../../foundation/index.ts';

const encoder = new TextEncoder();

export function seededOrder(keys: readonly FilmKey[], seed: number): FilmKey[] {
  const drawn = keys.map((key) => ({ key, lot: sha256HexNow(encoder.encode(`${String(seed)}\n${key}`)) }));
  return drawn.sort((a, b) => (a.lot < b.lot ? -1 : Number(a.lot > b.lot))).map(({ key }) => key);
}

/** The same for the same films in whatever order. */
export function poolHash(keys: readonly FilmKey[]): string {
  return sha256HexNow(encoder.encode(JSON.stringify([...new Set(keys)].sort())));
}
