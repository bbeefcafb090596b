/** A Grayscale Softcopy Presentation State (PS3.3 A.33.1) of one film: its greys, and what is drawn and written on it. */
import type { ImagePoint } from '../../display.ts';
import { element } from '../dictionary.ts';
import type { DataSet } from '../element.ts';
import { imageItem, type ImageReference } from '../report/contentItem.ts';
import { studyModules, type StudyHeader } from '../studyHeader.ts';
import { greyChain, type GreyLook } from './greyChain.ts';

const GRAYSCALE_SOFTCOPY_PRESENTATION_STATE = '1.2.840.10008.5.1.4.1.1.11.1';
const LAYER = 'OSSELET';
/** ST holds so many characters. */
const maxText = 1024;

export interface StateGraphic {
  readonly kind: 'point' | 'polyline' | 'ellipse';
  readonly points: readonly ImagePoint[];
}

export interface PresentationStateInput {
  readonly study: StudyHeader;
  readonly sopInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly date: string;
  readonly time: string;
  readonly description: string;
  readonly image: ImageReference & { readonly seriesInstanceUid: string };
  readonly columns: number;
  readonly rows: number;
  /** Height of a pixel over its width. */
  readonly pixelAspect: number;
  readonly look: GreyLook;
  readonly graphics: readonly StateGraphic[];
  readonly texts: readonly { readonly text: string; readonly at: ImagePoint }[];
}

export function presentationState(input: PresentationStateInput): DataSet {
  const { study, date, time, image, look } = input;
  return [
    element('SOPClassUID', GRAYSCALE_SOFTCOPY_PRESENTATION_STATE),
    element('SOPInstanceUID', input.sopInstanceUid),
    ...studyModules(study),
    element('Modality', 'PR'),
    element('SeriesInstanceUID', input.seriesInstanceUid),
    element('SeriesNumber', 98),
    // Type 2C: empty where nobody knows.
    element('Laterality', null),
    element('Manufacturer', 'Osselet'),
    element('InstanceNumber', 1),
    element('ContentLabel', LAYER),
    element('ContentDescription', input.description),
    element('PresentationCreationDate', date),
    element('PresentationCreationTime', time),
    element('ContentCreatorName', null),
    element('ReferencedSeriesSequence', [
      [
        element('SeriesInstanceUID', image.seriesInstanceUid),
        element('ReferencedImageSequence', [imageItem(image)]),
      ],
    ]),
    element('DisplayedAreaSelectionSequence', [displayedArea(input)]),
    ...annotations(input),
    ...greyChain(look),
  ];
}

/** The whole film, as large as its viewport holds. */
function displayedArea({ image, columns, rows, pixelAspect }: PresentationStateInput): DataSet {
  return [
    element('ReferencedImageSequence', [imageItem(image)]),
    element('DisplayedAreaTopLeftHandCorner', [1, 1]),
    element('DisplayedAreaBottomRightHandCorner', [columns, rows]),
    element('PresentationSizeMode', 'SCALE TO FIT'),
    pixelAspect === 1
      ? element('PresentationPixelAspectRatio', [1, 1])
      : element('PresentationPixelSpacing', [pixelAspect, 1]),
  ];
}

/** An item without a graphic and without a text would be none. */
function annotations({ image, graphics, texts }: PresentationStateInput): DataSet {
  if (graphics.length + texts.length === 0) return [];
  return [
    element('GraphicAnnotationSequence', [
      [
        element('ReferencedImageSequence', [imageItem(image)]),
        element('GraphicLayer', LAYER),
        ...(texts.length === 0 ? [] : [element('TextObjectSequence', texts.map(textObject))]),
        ...(graphics.length === 0 ? [] : [element('GraphicObjectSequence', graphics.map(graphicObject))]),
      ],
    ]),
    element('GraphicLayerSequence', [[element('GraphicLayer', LAYER), element('GraphicLayerOrder', 1)]]),
  ];
}

function textObject({ text, at }: PresentationStateInput['texts'][number]): DataSet {
  return [
    element('AnchorPointAnnotationUnits', 'PIXEL'),
    element('UnformattedTextValue', text.slice(0, maxText)),
    element('AnchorPoint', at),
    element('AnchorPointVisibility', 'N'),
  ];
}

/** An ellipse by the ends of its axes, the longer one first (PS3.3 C.10.5.1.2). */
function graphicObject({ kind, points }: StateGraphic): DataSet {
  return [
    element('GraphicAnnotationUnits', 'PIXEL'),
    element('GraphicDimensions', 2),
    element('NumberOfGraphicPoints', points.length),
    element('GraphicData', points.flat()),
    element('GraphicType', kind.toUpperCase()),
    ...(kind === 'ellipse' ? [element('GraphicFilled', 'N')] : []),
  ];
}
