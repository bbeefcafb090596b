/** One DICOM file to its films: every frame of the instance is one. */
import { sha256Hex } from '../../foundation/index.ts';
import type { Display } from '../display.ts';
import { dicomError } from '../errors.ts';
import type { Film } from '../film.ts';
import type { FilmSource, PixelSource } from '../source.ts';
import { sopClassName } from '../sopClass.ts';
import { pixelEncoding } from '../transferSyntax.ts';
import { readAcquisition, readIdentity } from './acquisition.ts';
import { openDataSet, type OpenedDataSet } from './dataSet.ts';
import { readLooks, type FrameLook } from './frameLook.ts';
import { encapsulatedFrames, nativeFrames } from './frames.ts';
import { readOverlays, type OverlaysOfFrame } from './overlays.ts';
import { readPalette } from './palette.ts';
import { readImagePixel, type ImagePixel } from './pixelLayout.ts';
import type { FileKind } from './sniff.ts';

const FLOAT_PIXELS = ['x7fe00008', 'x7fe00009'];
const EXTENDED_OFFSET_TABLE = 'x7fe00001';

type DicomKind = Parameters<typeof openDataSet>[1];

export function isDicomKind(kind: FileKind): kind is DicomKind {
  return kind.kind === 'part10' || kind.kind === 'meta-without-preamble' || kind.kind === 'bare-data-set';
}

export async function openDicom(name: string, file: Uint8Array, kind: DicomKind): Promise<FilmSource[]> {
  const opened = openDataSet(file, kind);
  const image = readImage(opened);
  const pixels = readPixelSources(opened, image);
  const palette = image.layout.colourModel === 'palette' ? readPalette(opened.attributes) : null;
  const instance = opened.attributes.code('x00080018') ?? `sha256:${await sha256Hex(file)}`;
  const described = describe(opened, image);
  const lookOf = readLooks(opened.attributes, image.layout);
  const overlaysOf = readOverlays(opened.attributes, image.layout);
  return pixels.map((source, frame) => {
    const { calibration, display } = lookOf(frame);
    return {
      film: { ...described, ...calibration, key: `${instance}#${frame}`, fileName: name, frame },
      layout: image.layout,
      palette,
      pixels: source,
      ...withOverlays(display, overlaysOf(frame)),
    };
  });
}

function withOverlays(
  display: Display,
  overlays: ReturnType<OverlaysOfFrame>,
): Pick<FilmSource, 'display' | 'overlays'> {
  const whole = overlays.filter((overlay) => overlay !== 'damaged');
  if (whole.length === overlays.length) return { display, overlays: whole };
  return { display: { ...display, notices: [...display.notices, 'overlay'] }, overlays: whole };
}

function readImage({ attributes, pixelData, transferSyntaxUid }: OpenedDataSet): ImagePixel {
  if (FLOAT_PIXELS.some((tag) => attributes.has(tag))) throw dicomError('float-pixels');
  const encoding = pixelEncoding(transferSyntaxUid);
  if (pixelData === null || encoding === null) {
    const uid = attributes.code('x00080016');
    throw dicomError('no-pixel-data', { uid, name: (uid && sopClassName(uid)) ?? uid ?? '?' });
  }
  return readImagePixel(attributes, encoding);
}

function readPixelSources(opened: OpenedDataSet, { layout, frames }: ImagePixel): PixelSource[] {
  const { attributes, bytes, pixelData } = opened;
  const isNative = pixelEncoding(opened.transferSyntaxUid) === 'native';
  if (pixelData === null || isNative === (pixelData.hadUndefinedLength === true))
    throw dicomError('pixel-data-damaged', { at: pixelData?.dataOffset ?? null });
  if (!isNative)
    return encapsulatedFrames(
      bytes,
      pixelData.dataOffset,
      frames,
      attributes.uint64s(EXTENDED_OFFSET_TABLE),
    ).map((fragments) => ({ kind: 'encapsulated', fragments }));
  const swappedWordBytes = opened.isLittleEndian ? 1 : wordBytes(layout.bitsAllocated, pixelData.vr);
  const span = { offset: pixelData.dataOffset, length: pixelData.length };
  return nativeFrames(bytes, span, layout, frames).map((frame) => ({
    kind: 'native',
    ...frame,
    swappedWordBytes,
  }));
}

/** What a big endian file swaps: the 16-bit words of OW whatever the cells (PS3.5 6.2 and 7.3), else whole cells. */
function wordBytes(bitsAllocated: number, vr: string | undefined): 1 | 2 | 4 {
  if (bitsAllocated === 16 || vr === 'OW') return 2;
  return bitsAllocated === 32 ? 4 : 1;
}

function describe(
  { attributes, transferSyntaxUid }: OpenedDataSet,
  { layout, photometricInterpretation, frames }: ImagePixel,
): Omit<Film, 'key' | 'fileName' | 'frame' | keyof FrameLook['calibration']> {
  return {
    origin: 'dicom',
    frames,
    rows: layout.rows,
    columns: layout.columns,
    studyInstanceUid: attributes.code('x0020000d'),
    seriesInstanceUid: attributes.code('x0020000e'),
    sopInstanceUid: attributes.code('x00080018'),
    sopClassUid: attributes.code('x00080016'),
    transferSyntaxUid,
    modality: attributes.code('x00080060'),
    photometricInterpretation,
    samplesPerPixel: layout.samplesPerPixel,
    bitsAllocated: layout.bitsAllocated,
    bitsStored: layout.bitsStored,
    isSigned: layout.isSigned,
    ...readIdentity(attributes),
    ...readAcquisition(attributes),
    isPhantom: attributes.code('x00280300') === 'YES',
  };
}
