/**
 * Tesseract 5 as WebAssembly (tesseract.js-core, LSTM with SIMD), without the worker of tesseract.js, which loads scripts by
 * name and keeps the language in a database. A film is read three times: as it is, and by its bright and its dark strokes.
 */
import type createCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { ocrError } from './errors.ts';
import type { GreyPicture, TextLine } from './protocol.ts';
import { negated, whiteTopHat } from './topHat.ts';
import { areOneLine, textLines, type Word } from './textLines.ts';

export interface ReaderFiles {
  /** Makes the machine; how it finds its WebAssembly is the caller's to know. */
  readonly core: () => ReturnType<typeof createCore>;
  /** `fra.traineddata`, unpacked. Its letters are those of every Latin name. */
  readonly language: Uint8Array;
}

const LSTM_ONLY = 1;
/** Words anywhere, in no order: a film is no page. */
const SPARSE_TEXT = '11';
/** Strokes thinner than this share of the longer side are letters, wider ones bones. */
const strokeShare = 1 / 150;
/** Burned-in letters stand out from what is behind them by this at least. */
const inkContrast = 90;

export async function createReader({
  core,
  language,
}: ReaderFiles): Promise<(picture: GreyPicture) => TextLine[]> {
  const machine = await core();
  machine.FS.writeFile('./fra.traineddata', language);
  const api = new machine.TessBaseAPI();
  if (api.Init(null, 'fra', LSTM_ONLY) !== 0) throw ocrError('not-loaded', { file: 'fra.traineddata' });
  api.SetVariable('tessedit_pageseg_mode', SPARSE_TEXT);
  api.SetVariable('user_defined_dpi', '200');

  function wordsIn(picture: GreyPicture): Word[] {
    machine.FS.writeFile('/input', portableGreymap(picture));
    if (api.SetImageFile(1, 0) === 1) throw ocrError('not-read');
    api.Recognize(null);
    return wordsOf(api.GetTSVText(0));
  }

  return (picture) => {
    const { width, height, data } = picture;
    const radius = Math.max(3, Math.round(Math.max(width, height) * strokeShare));
    const bright = strokesIn(picture, radius);
    const dark = strokesIn({ width, height, data: negated(data) }, radius);
    const read = (strokes: Uint8Array) => wordsIn({ width, height, data: negated(strokes) });
    const ofBright = textLines([...wordsIn(picture), ...read(bright)], { width, height, strokes: bright });
    const ofDark = textLines(read(dark), { width, height, strokes: dark });
    // The gaps between bright letters are dark strokes too.
    return [...ofBright, ...ofDark.filter(({ box }) => !ofBright.some((one) => areOneLine(one.box, box)))];
  };
}

/** 255 where a thin bright stroke is. */
function strokesIn(picture: GreyPicture, radius: number): Uint8Array {
  return whiteTopHat(picture, radius).map((over) => (over > inkContrast ? 255 : 0));
}

/** Binary PGM: the one form that needs no encoder. */
function portableGreymap({ width, height, data }: GreyPicture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + data.length);
  file.set(header);
  file.set(data, header.length);
  return file;
}

/** Columns of Tesseract's TSV: level (5 is a word), page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function wordsOf(tsv: string): Word[] {
  return tsv.split('\n').flatMap((line) => {
    const [level, , , , , , x, y, width, height, confidence, text = ''] = line.split('\t');
    if (level !== '5') return [];
    const [left, top] = [Number(x), Number(y)];
    const box = { left, top, right: left + Number(width), bottom: top + Number(height) };
    return [{ box, text: text.trim(), confidence: Number(confidence) }];
  });
}
