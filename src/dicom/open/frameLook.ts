/** What a header says of values, greys and millimetres: it may differ from frame to frame. */
import type { Display } from '../display.ts';
import type { Film } from '../film.ts';
import type { PixelLayout } from '../source.ts';
import type { Attributes } from './attributes.ts';
import { readRescale, readWindows } from './calibration.ts';
import { readDisplay } from './display.ts';
import { readFunctionalGroups } from './functionalGroups.ts';
import { readPixelAspect } from './pixelAspect.ts';
import { readSpacing } from './pixelSpacing.ts';

export interface FrameLook {
  readonly calibration: Pick<Film, 'rescale' | 'windows' | 'spacing' | 'pixelAspect'>;
  readonly display: Display;
}

/** @returns the look of a frame, counted from 0 */
export function readLooks(attributes: Attributes, layout: PixelLayout): (frame: number) => FrameLook {
  const groups = readFunctionalGroups(attributes);
  const lookOf = (frame: number): FrameLook => {
    const { measures, voi, transformation } = groups.of(frame);
    const calibration = {
      rescale: readRescale(transformation),
      windows: readWindows(voi),
      spacing: readSpacing(attributes, measures),
      pixelAspect: readPixelAspect(attributes, 'x00280034'),
    };
    const display = readDisplay(attributes, { ...calibration, layout, voi, transformation });
    return { calibration, display };
  };
  if (groups.differ) return lookOf;
  const ofAll = lookOf(0);
  return () => ofAll;
}
