/**
 * A film file to one that names nobody (PS3.15 Annex E, Basic Profile; default deny): the data set by the table, the pixels
 * from the decoded frames, the rest of the file (preamble, meta header, what follows the pixels) never looked at.
 */
import type { Codecs } from '../../decode/codecs.ts';
import { decodeFrame } from '../../decode/decodeFrame.ts';
import { dicomError } from '../../errors.ts';
import type { Frame } from '../../film.ts';
import type { Attributes } from '../../open/attributes.ts';
import { openDataSet } from '../../open/dataSet.ts';
import { isDicomKind } from '../../open/openDicom.ts';
import { openFilms } from '../../open/openFilms.ts';
import { sniff } from '../../open/sniff.ts';
import { element, tagOf } from '../dictionary.ts';
import type { DataSet } from '../element.ts';
import { writeDicom } from '../writeDicom.ts';
import { cleanDataSet, type CleaningChoice } from './cleanDataSet.ts';
import { methodElements } from './method.ts';
import { overlayElements } from './overlays.ts';
import { pixelElements, type Box } from './pixels.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { fatesOf, type AttributeFate } from './report.ts';

const BURNED_IN = tagOf('BurnedInAnnotation');
const SECONDARY_CAPTURE = '1.2.840.10008.5.1.4.1.1.7';
const needed = new Set([tagOf('SOPClassUID'), tagOf('SOPInstanceUID')]);

export interface DeidentifyingOrder extends CleaningChoice {
  /** 32 bytes or more in hex: under another key the stand-ins are others. */
  readonly keyHex: string;
  /** To be black, by frame counted from 0. */
  readonly boxes: Readonly<Record<number, readonly Box[]>>;
}

export interface Deidentified {
  readonly bytes: Uint8Array;
  readonly fates: readonly AttributeFate[];
}

/** @throws OsseletError what the file would be refused for; `not-a-film` for a picture without attributes */
export async function deidentify(
  name: string,
  file: Uint8Array,
  order: DeidentifyingOrder,
  codecs: Codecs,
): Promise<Deidentified> {
  const kind = sniff(file);
  if (!isDicomKind(kind)) throw dicomError('not-a-film', { file: name });
  const { attributes, elements } = openDataSet(file, kind);
  const opened = await openFilms(name, file, codecs);
  if (!opened.ok) throw opened.error;
  const frames: Frame[] = [];
  for (const source of opened.value) frames.push(await decodeFrame(source, codecs));
  const pseudonyms = createPseudonyms(order.keyHex, patientIn(attributes));
  const isBlackened = Object.values(order.boxes).some((boxes) => boxes.length > 0);
  const clean = cleanDataSet(attributes, { ...order, pseudonyms, boxes: Object.values(order.boxes).flat() });
  const boxesOf = (frame: number) => order.boxes[frame] ?? [];
  const written = [
    ...clean.filter(
      ({ tag, value }) => !(tag === BURNED_IN && isBlackened) && !(needed.has(tag) && value === null),
    ),
    ...missing(clean, pseudonyms.uid(JSON.stringify(opened.value.map(({ film }) => film.key)))),
    ...(isBlackened ? [element('BurnedInAnnotation', 'NO')] : []),
    ...pixelElements(frames, boxesOf),
    ...(order.withGraphics ? overlayElements(attributes, frames, boxesOf) : []),
    ...methodElements(order, isBlackened),
  ];
  return { bytes: writeDicom(written), fates: fatesOf(elements, written) };
}

/** A file that does not say which class it is of is written as a secondary capture: no reader opens one without. */
function missing(clean: DataSet, sopInstanceUid: string): DataSet {
  const isThere = (tag: number) => clean.some((one) => one.tag === tag && one.value !== null);
  return [
    ...(isThere(tagOf('SOPClassUID')) ? [] : [element('SOPClassUID', SECONDARY_CAPTURE)]),
    ...(isThere(tagOf('SOPInstanceUID')) ? [] : [element('SOPInstanceUID', sopInstanceUid)]),
  ];
}

/** Who has neither number nor name is one patient for each study. */
function patientIn(attributes: Attributes): string {
  const [id, name] = [attributes.text('x00100020'), attributes.name('x00100010')];
  const isKnown = id !== null || name !== null;
  return JSON.stringify(isKnown ? [id, name, attributes.code('x00100030')] : attributes.code('x0020000d'));
}
