/**
 * A report as the rules read it: no accents, one kind of apostrophe, dash and space, letters split from ligatures. Every
 * folded character knows where it came from, so that spans found here are exact in the original, whatever its accents
 * are made of (é in one character or in two).
 */
export interface FoldedText {
  readonly source: string;
  /** Accents off, case kept. */
  readonly text: string;
  /** The same in lower case: same length, same offsets. */
  readonly lower: string;
  /** UTF-16 offset in `source` of each folded character, and of the end. */
  readonly starts: Int32Array;
}

const replaced: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '\t': ' ',
  '\r': ' ',
};

export function foldText(source: string): FoldedText {
  const starts = new Int32Array(source.length * 4 + 1);
  const pieces: string[] = [];
  let length = 0;
  for (let at = 0; at < source.length; ) {
    const code = source.codePointAt(at) ?? 0;
    const letter = String.fromCodePoint(code);
    const piece = code < 128 && code !== 9 && code !== 13 && code !== 96 ? letter : foldLetter(letter);
    pieces.push(piece);
    starts.fill(at, length, length + piece.length);
    length += piece.length;
    at += letter.length;
  }
  starts[length] = source.length;
  const text = pieces.join('');
  return { source, text, lower: lowerAscii(text), starts: starts.subarray(0, length + 1) };
}

/** Lists are folded the same way. */
export function foldWord(word: string): string {
  return foldText(word).lower;
}

function foldLetter(letter: string): string {
  const known = replaced[letter];
  if (known !== undefined) return known;
  if (/\p{Zs}/u.test(letter)) return ' ';
  if (/[\p{M}\u00ad\u200b-\u200d\ufeff]/u.test(letter)) return '';
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length > 0 && plain.length <= 4 ? plain : letter;
}

/** `toLowerCase` may change the length of a text; this may not. */
function lowerAscii(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
}
