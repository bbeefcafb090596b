/** From stored values to modality units and display: what the file says, checked, nothing guessed. */
import type { Rescale, VoiWindow } from '../film.ts';
import type { Attributes } from './attributes.ts';

/** A slope of zero would make every film black: such a pair is no rescale. */
export function readRescale(attributes: Attributes): Rescale {
  const [slope = 1] = attributes.decimals('x00281053');
  const [intercept = 0] = attributes.decimals('x00281052');
  const isUsable = Number.isFinite(slope) && Number.isFinite(intercept) && slope !== 0;
  return isUsable ? { slope, intercept } : { slope: 1, intercept: 0 };
}

/** All windows that can be drawn: LINEAR needs a width of at least 1, the others above 0 (PS3.3 C.11.2.1.2). */
export function readWindows(attributes: Attributes): VoiWindow[] {
  const shape = windowShape(attributes.code('x00281056'));
  const centers = attributes.decimals('x00281050');
  const widths = attributes.decimals('x00281051');
  const explanations = attributes.texts('x00281055');
  return centers.flatMap((center, index) => {
    const width = widths[index] ?? NaN;
    const isDrawable = Number.isFinite(center + width) && (shape === 'LINEAR' ? width >= 1 : width > 0);
    return isDrawable ? [{ center, width, shape, explanation: nonEmpty(explanations[index]) }] : [];
  });
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

function windowShape(voiLutFunction: string | null): VoiWindow['shape'] {
  return voiLutFunction === 'LINEAR_EXACT' || voiLutFunction === 'SIGMOID' ? voiLutFunction : 'LINEAR';
}
