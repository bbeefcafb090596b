/** DICOM and pictures of films: open, decode, render, write. Pure bytes: no network, no storage, no React. */
export type {
  Film,
  FilmKey,
  Frame,
  Grey8,
  PixelSpacing,
  StoredValues,
  Voi,
  VoiWindow,
} from './film.ts';
export { plainDisplay, type Display, type DisplayNotice } from './display.ts';
export type { DisplayedArea, Drawing, Graphic, GraphicText, ImagePoint } from './display.ts';
export type { Presentation } from './presentation.ts';
export { isPresented, presented } from './render/present.ts';
export { pixelAspectOf } from './pixelAspect.ts';
export { openFilms } from './open/openFilms.ts';
export { unsaid } from './unsaid.ts';
export { personName } from './open/personName.ts';
export { dateText, utcDate } from './readable.ts';
export type { Codecs } from './decode/codecs.ts';
export { nodeCodecs } from './decode/nodeCodecs.ts';
export { decodeFrame } from './decode/decodeFrame.ts';
export { isInverse } from './render/greyTable.ts';
export { modalityFunction, modalityRange } from './render/modality.ts';
export { drawnOverlays, paintFilm, type Painting } from './render/paint.ts';
export { voiPresets, type VoiPreset } from './render/presets.ts';
export { defaultVoi, renderGrey8 } from './render/renderGrey8.ts';
export { squareGeometry, squareGrey8, type SquareGeometry, type SquareRule } from './render/square.ts';
export { inspectFilm, type FilmDescription } from './describe.ts';
export { dxImage, uidFrom, writeDicom } from './write/index.ts';
export {
  content,
  dicomMoment,
  presentationState,
  rawData,
  reportDocument,
  segmentation,
  studyHeader,
} from './write/index.ts';
export type {
  Code,
  DataSet,
  Deidentified,
  DeidentifyingOrder,
  GreyLook,
  StudyHeader,
} from './write/index.ts';
export { openRawData } from './open/openRawData.ts';
export { RAW_DATA_STORAGE } from './rawData.ts';
export { openSegmentation } from './open/openSegmentation.ts';
export type { SegmentationRead } from './segmentationRead.ts';
export { openReport } from './open/openReport.ts';
export type { ReportItem, ReportTree } from './reportTree.ts';
export { startNodeCodec } from './nodeCodec.ts';
export type { OpenOutcome } from './codec/openMany.ts';
export type { FileInput } from './protocol.ts';
