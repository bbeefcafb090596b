/**
 * Functional groups of an enhanced multi-frame image (PS3.3 C.7.6.16): what holds for one frame stands in its item of
 * (5200,9230), what holds for all in (5200,9229). Elsewhere, as in every other image, the data set itself speaks.
 */
import type { Attributes } from './attributes.ts';

/** The data sets in which the attributes of each macro stand. */
export interface FrameGroups {
  /** Pixel Measures: spacing. */
  readonly measures: Attributes;
  /** Frame VOI LUT: windows and tables. */
  readonly voi: Attributes;
  /** Pixel Value Transformation: rescale and its unit. */
  readonly transformation: Attributes;
}

const PER_FRAME = 'x52009230';
const SHARED = 'x52009229';

export interface FunctionalGroups {
  /** Where false, all frames have those of the first. */
  readonly differ: boolean;
  /** @param frame counted from 0 */
  readonly of: (frame: number) => FrameGroups;
}

export function readFunctionalGroups(attributes: Attributes): FunctionalGroups {
  const [shared] = attributes.items(SHARED);
  const ownOfFrames = attributes.items(PER_FRAME);
  return {
    differ: ownOfFrames.length > 0,
    of: (frame) => {
      const own = ownOfFrames[frame];
      const macro = (tag: string) => own?.items(tag)[0] ?? shared?.items(tag)[0] ?? attributes;
      return {
        measures: macro('x00289110'),
        voi: macro('x00289132'),
        transformation: macro('x00289145'),
      };
    },
  };
}
