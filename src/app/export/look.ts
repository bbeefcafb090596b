/** How a film is shown: as on the screen, where it is there, else as it opens. */
import { defaultVoi, isInverse, type Frame, type GreyLook } from '../../dicom/index.ts';
import { shownFilms } from '../../viewport/ui.ts';

export function lookOf(frame: Frame): GreyLook {
  const shown = shownFilms().find((one) => one.frame.film.key === frame.film.key);
  const isTurnedOver = shown?.view.isInverted ?? false;
  return {
    rescale: frame.film.rescale,
    modalityLut: frame.display.modalityLut,
    voi: shown?.view.window ?? defaultVoi(frame),
    isInverse: isInverse(frame) !== isTurnedOver,
  };
}
