/** Builder for tests: a presentation state that DCMTK's dcmpsmk made of a film, then changed by dcmodify. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from '../film.ts';
import { paintFilm } from '../render/paint.ts';
import { defaultVoi } from '../render/renderGrey8.ts';
import { runTool, temporaryFolder } from '../truth.ts';
import { openPresentation } from './openPresentation.ts';

/** The state, and the film under it as DCMTK's dcmp2pgm draws it. */
export function staged(image: Uint8Array, ...changes: string[]) {
  const folder = temporaryFolder();
  const [dcm, state, pgm] = ['film.dcm', 'state.dcm', 'film.pgm'].map((name) => path.join(folder, name));
  writeFileSync(dcm!, image);
  runTool('dcmpsmk', dcm!, state!);
  if (changes.length > 0) runTool('dcmodify', '-nb', ...changes.flatMap(changing), state!);
  const greys = () => {
    runTool('dcmp2pgm', '-p', state!, dcm!, pgm!);
    const picture = readFileSync(pgm!);
    return new Uint8Array(picture.subarray(picture.length - 48 * 40));
  };
  const presentation = openPresentation(new Uint8Array(readFileSync(state!)));
  return { presentation: presentation!, greys };
}

/** Without a value, the attribute goes. */
function changing(change: string): string[] {
  return change.includes('=') ? ['-i', change] : ['-ea', change];
}

/** Red of each pixel: the grey, and full where an overlay lies. */
export function paintedGreys(frame: Frame): Uint8Array {
  const rgba = new Uint32Array(frame.stored.length);
  paintFilm(frame, { voi: defaultVoi(frame), isInverted: false, hasShutter: true, hasOverlays: true }, rgba);
  return new Uint8Array(rgba.buffer).filter((_, at) => at % 4 === 0);
}

export function worstDifference(ours: Uint8Array, theirs: Uint8Array): number {
  return ours.reduce((most, grey, at) => Math.max(most, Math.abs(grey - (theirs[at] ?? NaN))), 0);
}
