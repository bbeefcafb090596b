/** Over plain http a page has neither `crypto.subtle` nor `crypto.randomUUID`. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomId } from './randomId.ts';
import { sha256Hex } from './sha256.ts';

afterEach(() => vi.unstubAllGlobals());

describe('over plain http', () => {
  it('a hash is the one that WebCrypto and Node compute', async () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, at) => (at * 31) & 0xff);
    const expected = createHash('sha256').update(bytes).digest('hex');
    const withWebCrypto = await sha256Hex(bytes);
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });

    const without = await sha256Hex(bytes);

    expect([withWebCrypto, without]).toEqual([expected, expected]);
  });

  it('identifiers are UUIDs of version 4, all different', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });

    const ids = Array.from({ length: 200 }, randomId);

    expect(new Set(ids).size).toBe(200);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
