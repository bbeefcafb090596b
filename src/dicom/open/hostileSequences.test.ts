/** Sequences made to hurt: deep, open-ended, lying about their length. */
import { describe, expect, it } from 'vitest';
import { MAX_SEQUENCE_DEPTH } from '../limits.ts';
import { openedFrame, outcome, refusal } from '../truth.ts';
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
  u32,
  UNDEFINED,
  type WriteElement,
} from './aFile.ts';

const SEQUENCE = 0x00081140;
const itemHeader = (length: number) => [...tagBytes(0xfffee000), ...u32(length)];
const CLOSE = [...tagBytes(0xfffee00d), ...u32(0), ...tagBytes(0xfffee0dd), ...u32(0)];

/** Sequences whose ends are marked. */
function open(levels: number, element: WriteElement, isClosed = true): number[] {
  const opening = [...element(SEQUENCE, 'SQ', [], UNDEFINED), ...itemHeader(UNDEFINED)];
  return [
    ...Array.from({ length: levels }, () => opening).flat(),
    ...(isClosed ? Array.from({ length: levels }, () => CLOSE).flat() : []),
  ];
}

/** Sequences whose lengths are told: the headers from the outermost to the innermost. */
function measured(levels: number, element: WriteElement): number[] {
  const headerBytes = element(SEQUENCE, 'SQ', []).length + 8;
  return Array.from({ length: levels }, (_, level) => {
    const inside = (levels - level - 1) * headerBytes;
    return [...element(SEQUENCE, 'SQ', [], inside + 8), ...itemHeader(inside)];
  }).flat();
}

describe.each([
  ['explicit', EXPLICIT, explicit],
  ['implicit', IMPLICIT, implicit],
] as const)('sequences in %s VR', (_, uid, element) => {
  const film = (sequences: number[]) => join(meta(uid), sequences, header({}, element), pixels(element));

  describe.each([
    ['ended by delimiters', open],
    ['of told lengths', measured],
  ])('%s', (_name, nested) => {
    it('are read down to the limit', async () => {
      const { film: read } = await openedFrame(film(nested(MAX_SEQUENCE_DEPTH, element)));

      expect([read.rows, read.columns]).toEqual([6, 8]);
    });

    it.each([MAX_SEQUENCE_DEPTH + 1, 10_000])('are refused at the limit when %i deep', async (levels) => {
      expect(await refusal(film(nested(levels, element)))).toMatchObject({
        code: 'damaged-file',
        facts: { deepest: MAX_SEQUENCE_DEPTH },
      });
    });
  });

  it('that never end are damage, not « no image »', async () => {
    expect(await outcome(film(open(2, element, false)))).toBe('dicom.damaged-file');
  });

  it('that say they are longer than the file are damage', async () => {
    const long = [...element(SEQUENCE, 'SQ', [], 0x7ffffff0), ...itemHeader(0x7fffffe8)];

    expect(await outcome(film(long))).toMatch(/^dicom\.(damaged-file|no-pixel-data)$/);
  });
});

describe('a value of unknown representation and open length', () => {
  it('is a sequence in implicit VR, and counts as one', async () => {
    const unknown = [...explicit(0x00091001, 'UN', [], UNDEFINED), ...itemHeader(UNDEFINED)];
    const deep = [...unknown, ...open(300, implicit), ...CLOSE];

    expect(await refusal(join(meta(EXPLICIT), deep, header(), pixels()))).toMatchObject({
      facts: { deepest: MAX_SEQUENCE_DEPTH },
    });
  });
});
