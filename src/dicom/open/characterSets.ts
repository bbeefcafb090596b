/**
 * Character sets by the defined terms of (0008,0005) and by the escape sequences that call them (PS3.3 tables C.12-2
 * to C.12-5). A graphic set lives in the low half (bytes 21 to 7E, ISO 2022's G0) or the high half (A1 to FE, G1).
 * Each is read by a decoder of the platform. A library was tried (dicom-character-set 1.0.5): it throws at any term or
 * escape that it does not expect, and does not know Latin 9.
 */
export interface GraphicSet {
  readonly half: 'low' | 'high';
  /** Two low bytes a character. Pairs of high bytes are left to their decoder. */
  readonly isPaired: boolean;
  readonly decode: (bytes: Uint8Array) => string;
}

const decoderOf = (label: string) => {
  const decoder = new TextDecoder(label);
  return (bytes: Uint8Array) => decoder.decode(bytes);
};
const high = (label: string): GraphicSet => ({ half: 'high', isPaired: false, decode: decoderOf(label) });

export const ascii: GraphicSet = { half: 'low', isPaired: false, decode: decoderOf('windows-1252') };

/** JIS kanji are 7-bit pairs; with their high bits set, and 8F before each of JIS X 0212, they are EUC-JP. */
const kanji = (prefix: readonly number[]): GraphicSet => {
  const decode = decoderOf('euc-jp');
  return {
    half: 'low',
    isPaired: true,
    decode: (bytes) =>
      decode(
        Uint8Array.from([...bytes].flatMap((byte, at) => [...(at % 2 === 0 ? prefix : []), byte | 0x80])),
      ),
  };
};

const jisX0208 = kanji([]);
const jisX0212 = kanji([0x8f]);

/** By the term without « ISO_IR » or « ISO 2022 IR »; what is not here has no set of its own (IR 6). */
export const setByTerm: Readonly<Record<string, GraphicSet>> = {
  '100': high('windows-1252'),
  '101': high('iso-8859-2'),
  '109': high('iso-8859-3'),
  '110': high('iso-8859-4'),
  '144': high('iso-8859-5'),
  '127': high('iso-8859-6'),
  '126': high('iso-8859-7'),
  '138': high('iso-8859-8'),
  '148': high('windows-1254'),
  '203': high('iso-8859-15'),
  '166': high('windows-874'),
  // JIS X 0201: half-width katakana above a nearly-ASCII.
  '13': high('shift_jis'),
  '149': high('euc-kr'),
  '58': high('gbk'),
};

/** By the bytes after ESC; those of ISO 646 variants (G0) are read as ASCII. */
export const setByEscape: Readonly<Record<string, GraphicSet | undefined>> = {
  '(B': ascii,
  '(J': ascii,
  $B: jisX0208,
  '$@': jisX0208,
  '$(D': jisX0212,
  ')I': setByTerm['13'],
  '$)C': setByTerm['149'],
  '$)A': setByTerm['58'],
  '-A': setByTerm['100'],
  '-B': setByTerm['101'],
  '-C': setByTerm['109'],
  '-D': setByTerm['110'],
  '-L': setByTerm['144'],
  '-G': setByTerm['127'],
  '-F': setByTerm['126'],
  '-H': setByTerm['138'],
  '-M': setByTerm['148'],
  '-b': setByTerm['203'],
  '-T': setByTerm['166'],
};

/** These stand for the whole repertoire and know no escapes (PS3.5 6.1.2.4). */
export const wholeEncodings: Readonly<Record<string, string>> = {
  '192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gbk',
};
