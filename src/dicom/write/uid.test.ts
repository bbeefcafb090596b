import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uidFrom } from './uid.ts';

describe('a UID made from a text', () => {
  it('is a UUID of version 8 under the 2.25 root, never longer than 64 characters', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const uid = uidFrom(text);

        expect(uid).toMatch(/^2\.25\.[1-9]\d{0,38}$/);
        const uuid = BigInt(uid.slice('2.25.'.length)).toString(16).padStart(32, '0');
        expect(uuid).toMatch(/^.{12}8.{3}[89ab].{15}$/);
      }),
    );
  });

  it('is the one that Python computes from the same SHA-256', () => {
    expect(uidFrom('osselet')).toBe('2.25.51271091656371172198785979807155880520');
  });
});
