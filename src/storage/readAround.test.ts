import { describe, expect, it } from 'vitest';
import { readError, storageError } from './errors.ts';
import { readAround } from './readAround.ts';

/** Rows 1 to `count`, of which a request fails that holds one of `damaged`, as Chromium's does. */
function aTable(count: number, damaged: readonly number[]) {
  const keys = Array.from({ length: count }, (_, at) => at + 1);
  let requests = 0;
  const between = (first: number, last: number): Promise<string[]> => {
    requests++;
    if (damaged.some((key) => key >= first && key <= last))
      return Promise.reject(readError('events', new DOMException('Failed to read', 'DataError')));
    return Promise.resolve(
      keys.filter((key) => key >= first && key <= last).map((key) => `row ${String(key)}`),
    );
  };
  const read = () =>
    readAround(
      () => between(1, count),
      () => Promise.resolve(keys),
      between,
      (key) => [`lost ${String(key)}`],
    );
  return { read, requests: () => requests };
}

describe('rows of which the browser cannot read one', () => {
  it('are all read but that one, whose key is told in its place', async () => {
    expect(await aTable(5, [3]).read()).toEqual(['row 1', 'row 2', 'lost 3', 'row 4', 'row 5']);
    expect(await aTable(4, [1, 4]).read()).toEqual(['lost 1', 'row 2', 'row 3', 'lost 4']);
    expect(await aTable(1, [1]).read()).toEqual(['lost 1']);
  });

  it('take some requests in halves, not one for each of thousands of rows', async () => {
    const { read, requests } = aTable(4096, [1000]);

    expect(await read()).toHaveLength(4096);
    expect(requests()).toBeLessThan(30);
  });

  it('are one request where all can be read', async () => {
    const { read, requests } = aTable(4096, []);

    await read();

    expect(requests()).toBe(1);
  });

  it('are not asked for one by one where the database itself is closed', async () => {
    let asked = 0;
    const closed = () => {
      asked++;
      return Promise.reject(storageError('storage-unavailable'));
    };

    const reading = readAround(closed, closed, closed, () => []);

    await expect(reading).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(asked).toBe(1);
  });
});
