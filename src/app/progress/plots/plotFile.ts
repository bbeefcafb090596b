/** A plot as a file: the drawing itself, a picture of it, or the numbers behind it. None of them names a patient, a film or a reader. */
import { writeCsv } from '../../../foundation/index.ts';
import { appError } from '../../errors.ts';
import { onPaper } from './ink.ts';

export interface PlotTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Twice the pixels of the drawing: sharp on paper and on a fine screen. */
const pngScale = 2;

export function svgFile(drawing: SVGSVGElement): string {
  const { width, height } = drawing.viewBox.baseVal;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of [
    ['width', String(width)],
    ['height', String(height)],
  ] as const)
    copy.setAttribute(name, value);
  copy.removeAttribute('class');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${onPaper(new XMLSerializer().serializeToString(copy))}\n`;
}

/** @throws OsseletError `plot-not-drawn` where the browser makes no PNG of it */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svgFile(drawing)], { type: 'image/svg+xml' }));
  try {
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * pngScale, height * pngScale];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (context === null || png === null) throw appError('plot-not-drawn');
    return png;
  } catch (cause) {
    throw appError('plot-not-drawn', {}, cause);
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** For a French Excel where the page is in French, else by RFC 4180. */
export function csvFile({ columns, rows }: PlotTable, language: string): string {
  return writeCsv([columns, ...rows], language.startsWith('fr') ? 'excel-fr' : 'rfc4180');
}
