/** The film as it is shown, with its marks and nothing that says whose it is, as a PNG. */
import { loadExport, type FilmStatements, type StandingMark } from '../../annotations/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { toCanvas } from '../../viewport/index.ts';
import { activePicture } from '../../viewport/ui.ts';
import { appError } from '../errors.ts';
import { drawMarks } from './drawMarks.ts';

export interface PicturePorts {
  readonly statements: (keys: readonly FilmKey[]) => Promise<readonly FilmStatements[]>;
  readonly wordsOf: (film: FilmStatements, mark: StandingMark) => string;
  /** Marks that are hidden on the screen are not in its picture. */
  readonly areMarksShown: boolean;
}

/** @throws OsseletError `no-picture` where no film is shown, or the browser makes no PNG of it */
export async function viewPicture({ statements, wordsOf, areMarksShown }: PicturePorts): Promise<Blob> {
  const picture = activePicture();
  const context = picture?.canvas.getContext('2d') ?? null;
  if (picture === null || context === null) throw appError('no-picture');
  const { matrix, pixelRatio, frame } = picture.shown;
  if (areMarksShown) {
    const [{ graphicsOf }, said] = await Promise.all([loadExport(), statements([frame.film.key])]);
    const marks = said.flatMap((film) =>
      film.marks.map((one) => ({
        graphics: graphicsOf(one.mark),
        words: wordsOf(film, one),
      })),
    );
    const place = (point: { readonly x: number; readonly y: number }) => {
      const { x, y } = toCanvas(matrix, point);
      return { x: x * pixelRatio, y: y * pixelRatio };
    };
    drawMarks(context, marks, { place, pixelRatio });
  }
  const png = await new Promise<Blob | null>((resolve) => picture.canvas.toBlob(resolve, 'image/png'));
  if (png === null) throw appError('no-picture');
  return png;
}

/** @throws OsseletError `clipboard-refused` over plain http, or where the browser does not allow it */
export async function copyPicture(png: Promise<Blob>): Promise<void> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  try {
    if (clipboard === undefined) throw appError('clipboard-refused');
    await clipboard.write([new ClipboardItem({ 'image/png': png })]);
  } catch (cause) {
    throw appError('clipboard-refused', {}, cause);
  }
}

/** The picture alone on a page; the app is back once the browser's own dialog is closed. */
export async function printPicture(png: Blob): Promise<void> {
  const image = new Image();
  image.src = URL.createObjectURL(png);
  image.className = 'app-printed';
  await image.decode();
  document.body.append(image);
  window.print();
  image.remove();
  URL.revokeObjectURL(image.src);
}
