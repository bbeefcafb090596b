/**
 * A stroke of the brush on the mask of a film of 3000 × 2500: what the page does when a person lifts the pen, and in `outlineMs`
 * the tracing of what is drawn next. Peer: the same stroke on the pixels of the whole film, laid out and packed again.
 */
import type { MaskMark, Point } from '../../src/annotations/mark.ts';
import { bitsOf, maskOf } from '../../src/annotations/tools/mask/maskOf.ts';
import { outlineOf } from '../../src/annotations/tools/mask/outline.ts';
import { painted } from '../../src/annotations/tools/mask/paint.ts';
import { maskAfter, type MaskedFilm } from '../../src/annotations/tools/mask/stroke.ts';
import type { Told } from './decode.ts';
import { compare, median } from './timing.ts';

const name = 'mask/stroke-3000x2500';
const film: MaskedFilm = { rows: 3000, columns: 2500, spacing: null, pixelAspect: null };
const brush = { radiusPx: 40, isErasing: false };
const rounds = 5;

export async function benchMask(isWanted: (name: string) => boolean, tell: Told): Promise<void> {
  if (!isWanted(name)) return;
  const bone = maskAfter(null, film, wave(0), { ...brush, radiusPx: 120 });
  if (bone === null) return;
  const before: MaskMark = { tool: 'mask', text: '', ...bone };
  const way = wave(150);
  const size = [film.rows, film.columns] as const;
  const ours = () => maskAfter(before, film, way, brush);
  const peer = () => maskOf(painted(bitsOf(before.rle), size, way, brush), size);
  const times = await compare(ours, peer, rounds);
  const outlines = Array.from({ length: rounds }, () => {
    const after = ours();
    const from = performance.now();
    if (after !== null) outlineOf(after.rle);
    return performance.now() - from;
  });
  tell(name, {
    ...times,
    peer: 'the whole film laid out and packed',
    outlineMs: Math.round(median(outlines)),
  });
}

/** Across a third of the film, up and down, as a hand goes in a second. */
function wave(by: number): Point[] {
  return Array.from({ length: 60 }, (_, at) => ({
    x: 900 + at * 14,
    y: 1400 + by + 300 * Math.sin(at / 6),
  }));
}
