/** Sequences made to hurt: deep, open-ended, lying about their length. */
import { describe, expect, it } from 'vitest';
import { outcome } from '../truth.ts';
import {
  EXPLICIT,
  explicit,
  header,
  IMPLICIT,
  implicit,
  join,
  meta,
  pixels,
  tagBytes,
  type WriteElement,
  u32,
  UNDEFINED,
} from './aFile.ts';

describe('sequences', () => {
  const ITEM = [...tagBytes(0xfffee000), ...u32(UNDEFINED)];
  const CLOSE = [...tagBytes(0xfffee00d), ...u32(0), ...tagBytes(0xfffee0dd), ...u32(0)];
  const nested = (levels: number, element: WriteElement, isClosed = true) => {
    const opening = [...element(0x00081140, 'SQ', [], UNDEFINED), ...ITEM];
    return [
      ...Array.from({ length: levels }, () => opening).flat(),
      ...(isClosed ? Array.from({ length: levels }, () => CLOSE).flat() : []),
    ];
  };

  describe.each([
    ['explicit', EXPLICIT, explicit],
    ['implicit', IMPLICIT, implicit],
  ] as const)('in %s VR', (_, uid, element) => {
    it('a hundred deep are read', async () => {
      expect(await outcome(join(meta(uid), nested(100, element), header({}, element), pixels(element)))).toBe(
        'opened',
      );
    });

    it('ten thousand deep are refused, and overflow nothing', async () => {
      expect(
        await outcome(join(meta(uid), nested(10_000, element), header({}, element), pixels(element))),
      ).toBe('dicom.damaged-file');
    });

    it('that never end are damage, not « no image »', async () => {
      expect(
        await outcome(join(meta(uid), nested(2, element, false), header({}, element), pixels(element))),
      ).toBe('dicom.damaged-file');
    });
  });
});
