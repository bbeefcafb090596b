/** A frame as a presentation state shows it (PS3.4 N.2): its transforms stand in place of those of the image. */
import type { Film, Frame, VoiWindow } from '../film.ts';
import type { Presentation, ReferencedImage } from '../presentation.ts';

export function isPresented({ sopInstanceUid, frame }: Film, images: readonly ReferencedImage[]): boolean {
  return images.some(
    (image) => image.sopInstanceUid === sopInstanceUid && (image.frames?.includes(frame) ?? true),
  );
}

/** The padding, the overlays and the pixels stay those of the image. */
export function presented(frame: Frame, presentation: Presentation): Frame {
  const { film, display } = frame;
  const { rescale, modalityLut, presentationLut, presentationShape, shutter, turn } = presentation;
  const concerns = ({ images }: { images: readonly ReferencedImage[] | null }) =>
    images === null || isPresented(film, images);
  const voi = presentation.vois.find(concerns);
  const drawings = presentation.drawings.filter(concerns).map(({ drawing }) => drawing);
  return {
    ...frame,
    film: { ...film, rescale, windows: voi?.windows ?? [fullScale(film, presentation)] },
    display: {
      ...display,
      modalityLut,
      voiLuts: voi?.tables ?? [],
      presentationLut,
      presentationShape,
      shutter,
      turn,
      drawings,
    },
  };
}

/** Without a VOI transform of its own, a state shows all that the pixels could hold (PS3.4 N.2.2). */
function fullScale({ bitsStored, isSigned }: Film, { rescale, modalityLut }: Presentation): VoiWindow {
  const span = 2 ** bitsStored;
  const stored = isSigned ? [-span / 2, span / 2 - 1] : [0, span - 1];
  const ends =
    modalityLut === null
      ? stored.map((value) => value * rescale.slope + rescale.intercept)
      : [0, modalityLut.fullScale];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return { center: (low + high) / 2, width: high - low, shape: 'LINEAR_EXACT', explanation: null };
}
