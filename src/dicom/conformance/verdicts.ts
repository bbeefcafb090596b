/**
 * The verdict on one file of the collection. Equal: GDCM, DCMTK or the named third decoder has the same samples,
 * within what the transfer syntax allows, and none has others unless the disagreement is on record.
 */
import { readFile } from 'node:fs/promises';
import { decodeSamples } from '../decode/samples.ts';
import { openFilms } from '../open/openFilms.ts';
import type { FilmSource } from '../source.ts';
import { codecs, conformanceFile } from '../truth.ts';
import { disagreements, thirdDecoders } from './thirdDecoders.ts';
import { readByDcmtk, readByGdcm, type Reading } from './tools.ts';

export interface Verdict {
  readonly file: string;
  readonly transferSyntaxUid: string;
  readonly modality: string | null;
  readonly outcome: 'opened-equal' | 'refused' | 'unverified' | 'unequal';
  /** Code of the refusal, or who agrees and who does not. */
  readonly detail: string;
}

/**
 * Grey levels between two right decoders. T.81 and T.800 leave the rounding of an inverse transform open; all others
 * are exact, JPEG-LS near-lossless too: its loss is made by the encoder.
 */
const tolerances: Readonly<Record<string, number>> = {
  '1.2.840.10008.1.2.4.51': 1,
  '1.2.840.10008.1.2.4.203': 1,
};

export async function verdictOn(file: string, manifestSyntax: string): Promise<Verdict> {
  const opened = await openFilms(file, new Uint8Array(await readFile(conformanceFile(file))), codecs);
  const none = { file, transferSyntaxUid: manifestSyntax, modality: null };
  if (!opened.ok) return { ...none, outcome: 'refused', detail: opened.error.code };
  const { film } = opened.value[0]!;
  const about = { file, transferSyntaxUid: film.transferSyntaxUid ?? '', modality: film.modality };
  const ours = await samplesOfFilms(opened.value).catch((error: { code: string }) => error.code);
  if (typeof ours === 'string') return { ...about, outcome: 'refused', detail: ours };
  const readings = await outsideReadings(file, about.transferSyntaxUid, opened.value);
  return { ...about, ...compared(file, ours, readings, tolerances[about.transferSyntaxUid] ?? 0) };
}

interface Ours {
  readonly isRgb: boolean;
  readonly values: Float64Array;
}

async function samplesOfFilms(films: readonly FilmSource[]): Promise<Ours> {
  const frames = [];
  for (const film of films) frames.push(await decodeSamples(film, codecs));
  const values = new Float64Array(frames.reduce((sum, frame) => sum + frame.values.length, 0));
  let at = 0;
  for (const frame of frames) {
    values.set(frame.values, at);
    at += frame.values.length;
  }
  return { isRgb: frames[0]?.colourModel === 'rgb', values };
}

async function outsideReadings(
  file: string,
  transferSyntaxUid: string,
  films: readonly FilmSource[],
): Promise<Reading[]> {
  const third = thirdDecoders[file]?.(films);
  const readings = await Promise.all([
    readByGdcm(conformanceFile(file)),
    readByDcmtk(conformanceFile(file), transferSyntaxUid),
    third,
  ]);
  return readings.filter((reading) => reading !== null && reading !== undefined);
}

function compared(
  file: string,
  { isRgb, values }: Ours,
  readings: readonly Reading[],
  tolerance: number,
): Pick<Verdict, 'outcome' | 'detail'> {
  // GDCM leaves a JPEG in YCbCr, where our decoder and DCMTK answer red, green, blue: nothing to compare.
  const comparable = readings.filter(({ photometric }) => !isRgb || !photometric.startsWith('YBR_FULL'));
  const isEqual = ({ samples }: Reading) =>
    samples.length === values.length &&
    samples.every((value, index) => Math.abs(value - (values[index] ?? NaN)) <= tolerance);
  const agree = comparable.filter(isEqual).map(({ tool }) => tool);
  const differ = comparable.map(({ tool }) => tool).filter((tool) => !agree.includes(tool));
  const detail = `${agree.join(', ') || 'nobody'} agrees; ${differ.join(', ') || 'nobody'} differs`;
  if (agree.length > 0)
    return {
      outcome: differ.join() === (disagreements[file]?.tools ?? '') ? 'opened-equal' : 'unequal',
      detail,
    };
  return { outcome: differ.length > 0 ? 'unequal' : 'unverified', detail };
}
