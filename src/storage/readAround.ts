/**
 * A browser that cannot read one row any more (a damaged disk, a part of the profile that is gone) fails the whole request of
 * which the row is one. The rows beside it are then read in halves, down to the one that fails, of which the key is known.
 */
import { isOsseletError } from '../foundation/index.ts';

export async function readAround<Row, Key>(
  whole: () => Promise<Row[]>,
  keys: () => Promise<Key[]>,
  /** Both keys included. */
  between: (first: Key, last: Key) => Promise<Row[]>,
  /** What stands for a row that cannot be read. */
  lost: (key: Key) => Row[],
): Promise<Row[]> {
  try {
    return await whole();
  } catch (error) {
    if (!isOfRow(error)) throw error;
    return inHalves(await keys());
  }

  async function inHalves(among: readonly Key[]): Promise<Row[]> {
    const [first, last] = [among[0], among.at(-1)];
    if (first === undefined || last === undefined) return [];
    try {
      return await between(first, last);
    } catch (error) {
      if (!isOfRow(error)) throw error;
      if (among.length === 1) return lost(first);
      const middle = among.length >> 1;
      return [...(await inHalves(among.slice(0, middle))), ...(await inHalves(among.slice(middle)))];
    }
  }
}

/** Not where the database is closed, or there is none. */
function isOfRow(error: unknown): boolean {
  return isOsseletError(error) && error.code === 'read-failed';
}
