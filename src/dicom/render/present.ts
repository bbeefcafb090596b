/** A frame as a presentation state shows it (PS3.4 N.2): its transforms stand in place of those of the image. */
import type { DisplayNotice, Overlay, Shutter } from '../display.ts';
import type { Film, Frame, VoiWindow } from '../film.ts';
import { pixelAspectOf } from '../pixelAspect.ts';
import type { Presentation, ReferencedImage } from '../presentation.ts';
import { placeDrawing } from './placeDrawing.ts';

export function isPresented({ sopInstanceUid, frame }: Film, images: readonly ReferencedImage[]): boolean {
  return images.some(
    (image) => image.sopInstanceUid === sopInstanceUid && (image.frames?.includes(frame) ?? true),
  );
}

/** The padding and the pixels stay those of the image. */
export function presented(frame: Frame, presentation: Presentation): Frame {
  const { display } = frame;
  const { rescale, modalityLut, presentationLut, presentationShape, turn } = presentation;
  const concerns = ({ images }: { images: readonly ReferencedImage[] | null }) =>
    images === null || isPresented(frame.film, images);
  const voi = presentation.vois.find(concerns);
  const chosen = presentation.areas.find(concerns);
  const drawings = presentation.drawings.filter(concerns);
  const windows = voi?.windows ?? [fullScale(frame.film, presentation)];
  const pixelAspect = chosen?.pixelAspect ?? frame.film.pixelAspect;
  const film = { ...frame.film, rescale, windows, pixelAspect };
  const overlays = overlaysOf(presentation, film, display.overlays);
  const whole = { left: 0, top: 0, right: film.columns, bottom: film.rows };
  return {
    ...frame,
    film,
    display: {
      ...display,
      modalityLut,
      voiLuts: voi?.tables ?? [],
      presentationLut,
      presentationShape,
      shutter: roundShutter(presentation.shutter, film),
      overlays: overlays.filter((overlay) => overlay !== 'missing'),
      turn,
      area: chosen?.area ?? null,
      drawings: drawings.map((drawing) => placeDrawing(drawing, chosen?.area ?? whole, turn)),
      notices: noticesWhere({
        ...presentation.damaged,
        overlay: presentation.damaged.overlay || overlays.includes('missing'),
        drawing: !drawings.every(({ isWhole }) => isWhole),
        'true-size': chosen?.isTrueSize === true,
      }),
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

/** A state knows no shape of pixels; its circle counts pixels along a row. */
function roundShutter(shutter: Shutter | null, film: Film): Shutter | null {
  if (shutter === null) return null;
  const shapes = shutter.shapes.map((shape) =>
    shape.kind === 'ellipse' ? { ...shape, ry: shape.rx / pixelAspectOf(film) } : shape,
  );
  return { ...shutter, shapes };
}

/** Those that lie in a layer, and the one that a bitmap shutter is made of. */
function overlaysOf(
  { overlays, shutter }: Presentation,
  { frame }: Film,
  ofImage: readonly Overlay[],
): (Overlay | 'missing')[] {
  return overlays
    .filter(({ group, isActive }) => isActive || group === shutter?.overlayGroup)
    .flatMap(({ group, planes, firstFrame, isForAllFrames }) => {
      if (planes === null) return ofImage.find((overlay) => overlay.group === group) ?? 'missing';
      return planes[isForAllFrames ? 0 : frame - firstFrame] ?? [];
    });
}

function noticesWhere(found: Partial<Record<DisplayNotice, boolean>>): DisplayNotice[] {
  return (Object.keys(found) as DisplayNotice[]).filter((notice) => found[notice]);
}
