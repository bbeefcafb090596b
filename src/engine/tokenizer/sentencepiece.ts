/**
 * A SentencePiece model file (`sentencepiece.bpe.model`, unigram in spite of its name): pieces with scores and the
 * character map. The ids that a text encoder was trained with are fairseq's: shifted, and with specials that the file
 * does not hold. By how much, and where they stand, the tokenizer's class says.
 */
import { engineError } from '../errors.ts';
import { readCharsmap, type Normalise } from './charsmap.ts';
import { floatOf, readFields, type Field } from './protobuf.ts';
import type { UnigramRule } from './unigram.ts';
import type { Piece } from './viterbi.ts';

/** XLM-R (mLUKE too): `<s>` 0, `<pad>` 1, `</s>` 2, `<unk>` 3, pieces + 1, `<mask>` last. CamemBERT: `<s>` and `</s>` are pieces, + 4. */
export type FairseqIds = 'xlm-roberta' | 'camembert';

const offsets: Readonly<Record<FairseqIds, number>> = { 'xlm-roberta': 1, camembert: 4 };
const unknownId = 3;
const mark = '▁';

/** Field numbers of sentencepiece_model.proto. */
const [PIECES, TRAINER, NORMALISER] = [1, 2, 3];
const kinds = { normal: 1, unknown: 2, control: 3, userDefined: 4, unused: 5, byte: 6 };
const UNIGRAM = 1;

interface FilePiece {
  readonly text: string;
  readonly score: number;
  readonly kind: number;
}

/** @throws OsseletError `tokenizer-invalid`, `tokenizer-unsupported` */
export function readSentencepiece(bytes: Uint8Array, ids: FairseqIds): UnigramRule {
  const fields = [...readFields(bytes)];
  const inFile = fields.filter(({ number }) => number === PIECES).map(toPiece);
  if (inFile.length === 0) throw engineError('tokenizer-invalid', { place: 'pieces' });
  const modelType = numberIn(messageOf(fields, TRAINER), 3, UNIGRAM);
  if (modelType !== UNIGRAM)
    throw engineError('tokenizer-unsupported', { part: 'model_type', found: modelType });
  for (const { kind, text } of inFile) {
    if (kind === kinds.userDefined || kind === kinds.byte)
      throw engineError('tokenizer-unsupported', { part: 'piece', found: text });
  }
  const offset = offsets[ids];
  const added = specials(ids, inFile, offset);
  const pieces: Piece[] = inFile.flatMap(({ text, score, kind }, index) =>
    kind === kinds.normal && text !== '' && !added.has(text) ? [{ text, score, id: index + offset }] : [],
  );
  const [first = 0, last = 0] = [added.get('<s>'), added.get('</s>')];
  return {
    pieces,
    unknownId,
    added,
    ...normalisation(messageOf(fields, NORMALISER)),
    first: [first],
    last: [last],
  };
}

function toPiece({ bytes }: Field): FilePiece {
  let [text, score, kind] = ['', 0, kinds.normal];
  for (const field of readFields(bytes)) {
    if (field.number === 1) text = new TextDecoder().decode(field.bytes);
    else if (field.number === 2) score = floatOf(field.value);
    else if (field.number === 3) kind = field.value;
  }
  if (!Number.isFinite(score)) throw engineError('tokenizer-invalid', { place: text });
  return { text, score, kind };
}

function specials(ids: FairseqIds, pieces: readonly FilePiece[], offset: number): Map<string, number> {
  const mask = ['<mask>', pieces.length + offset] as const;
  const common = [['<pad>', 1], ['<unk>', unknownId], mask] as const;
  if (ids === 'xlm-roberta') return new Map([['<s>', 0], ['</s>', 2], ...common]);
  const placeOf = (text: string): number => {
    const index = pieces.findIndex((piece) => piece.text === text);
    if (index < 0) throw engineError('tokenizer-invalid', { place: text });
    return index + offset;
  };
  return new Map([['<s>', placeOf('<s>')], ['</s>', placeOf('</s>')], ...common]);
}

/** The last of several, as the format has it. */
function messageOf(fields: readonly Field[], number: number): Field[] {
  const message = fields.findLast((field) => field.number === number);
  return message === undefined ? [] : [...readFields(message.bytes)];
}

function numberIn(fields: readonly Field[], number: number, otherwise: number): number {
  return fields.findLast((field) => field.number === number)?.value ?? otherwise;
}

function normalisation(spec: readonly Field[]): Pick<UnigramRule, 'normalise' | 'stretches'> {
  const charsmap = readCharsmap(spec.findLast(({ number }) => number === 2)?.bytes ?? new Uint8Array());
  const [addsPrefix, removesSpaces, escapes] = [3, 4, 5].map((number) => numberIn(spec, number, 1) === 1);
  if (!escapes) throw engineError('tokenizer-unsupported', { part: 'escape_whitespaces', found: false });
  const normalise: Normalise = (text) => {
    const mapped = charsmap(text);
    return removesSpaces ? mapped.replace(/ {2,}/g, ' ').replace(/^ | $/g, '') : mapped;
  };
  return {
    normalise,
    stretches: (text) => {
      if (text === '') return [];
      return [(addsPrefix ? mark : '') + text.replaceAll(' ', mark)];
    },
  };
}
