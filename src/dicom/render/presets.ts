/**
 * What a person can choose for the greys of a film: what the file offers, then bone, soft tissue, the exposed area and
 * the whole range.
 *
 * Films in Hounsfield units take the windows of the textbook. A projection has an arbitrary scale, so there the two
 * come from the exposed-area histogram: two thresholds part it into dark (air, thin skin), middle (soft tissue) and
 * bright (bone) by the least variance within the three (Otsu 1979, with two thresholds). Soft tissue runs from the
 * mean of the dark pixels to the threshold of bone, which goes white; bone runs from the mean of the middle pixels,
 * so that soft tissue goes dark, to the 99.9th percentile, so that one screw does not eat the greys.
 */
import type { Frame, Voi } from '../film.ts';
import { exposedHistogram, exposedRange } from './exposedArea.ts';
import { isInverse } from './greyTable.ts';
import { pixelsIn, quantileBin } from './histogram.ts';
import { modalityFunction, modalityRange } from './modality.ts';
import { twoThresholds } from './otsu.ts';
import { voiBetween } from './renderGrey8.ts';
import { tableVoi } from './voi.ts';

export interface VoiPreset {
  readonly kind: 'window' | 'table' | 'bone' | 'soft-tissue' | 'exposed' | 'full';
  /** Of the file, where it has words for it. */
  readonly explanation: string | null;
  readonly voi: Voi;
}

/** Radiopaedia, "Windowing (CT)": width and level of bone and of soft tissue. */
const hounsfield = {
  bone: { center: 400, width: 1800, shape: 'LINEAR' },
  softTissue: { center: 50, width: 400, shape: 'LINEAR' },
} as const satisfies Record<string, Voi>;

const presetsOfFrame = new WeakMap<Frame, readonly VoiPreset[]>();

/** None for a film in colour: its greys are not its picture. Computed once a frame: 8 million pixels are counted. */
export function voiPresets(frame: Frame): readonly VoiPreset[] {
  const kept = presetsOfFrame.get(frame);
  if (kept !== undefined) return kept;
  const presets = frame.colour === null ? [...ofFile(frame), ...ofHistogram(frame)] : [];
  presetsOfFrame.set(frame, presets);
  return presets;
}

function ofFile({ film, display }: Frame): VoiPreset[] {
  const windows = film.windows.map(
    (voi): VoiPreset => ({ kind: 'window', explanation: voi.explanation, voi }),
  );
  const tables = display.voiLuts.map(
    (table): VoiPreset => ({ kind: 'table', explanation: table.explanation, voi: tableVoi(table) }),
  );
  return [...windows, ...tables];
}

function ofHistogram(frame: Frame): VoiPreset[] {
  const { bone, softTissue } = frame.display.isHounsfield ? hounsfield : tissues(frame);
  const [lowest, highest] = modalityRange(frame);
  const full: Voi = {
    center: (lowest + highest) / 2,
    width: highest - lowest || 1,
    shape: 'LINEAR_EXACT',
  };
  const preset = (kind: VoiPreset['kind'], voi: Voi): VoiPreset => ({ kind, explanation: null, voi });
  return [
    preset('bone', bone),
    preset('soft-tissue', softTissue),
    preset('exposed', voiBetween(frame, exposedRange(frame))),
    preset('full', full),
  ];
}

const BRIGHTEST_SHARE = 0.999;

function tissues(frame: Frame): Record<'bone' | 'softTissue', Voi> {
  const { counts, step } = exposedHistogram(frame);
  const isBrightUp = growsBrighter(frame);
  // From dark to bright, whichever way the values run.
  const bins = isBrightUp ? counts : counts.toReversed();
  const storedAt = (bin: number) => frame.min + step * (isBrightUp ? bin : bins.length - 1 - bin);
  const { darkMean, middleMean, bright } = twoThresholds(bins);
  const brightest = Math.max(quantileBin(bins, BRIGHTEST_SHARE * pixelsIn(bins)), bright);
  const between = (dark: number, light: number) =>
    voiBetween(frame, { low: storedAt(dark), high: storedAt(light) });
  return { bone: between(middleMean, brightest), softTissue: between(darkMean, bright) };
}

function growsBrighter(frame: Frame): boolean {
  const toModality = modalityFunction(frame);
  return toModality(frame.max) >= toModality(frame.min) !== isInverse(frame);
}
