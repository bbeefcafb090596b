/**
 * Text of a data set by its Specific Character Set (PS3.3 C.12.1.1.2). Western and UTF-8 are exact; others are
 * read as far as TextDecoder goes; ISO 2022 escapes of single-byte sets are dropped. Undeclared accents are
 * frequent in French archives: they are read as UTF-8 where valid, else as Latin 1.
 */
const labels: Readonly<Record<string, string>> = {
  'IR 100': 'windows-1252',
  'IR 101': 'iso-8859-2',
  'IR 109': 'iso-8859-3',
  'IR 110': 'iso-8859-4',
  'IR 144': 'iso-8859-5',
  'IR 127': 'iso-8859-6',
  'IR 126': 'iso-8859-7',
  'IR 138': 'iso-8859-8',
  'IR 148': 'windows-1254',
  'IR 203': 'iso-8859-15',
  'IR 166': 'windows-874',
  'IR 13': 'shift_jis',
  'IR 87': 'iso-2022-jp',
  'IR 159': 'iso-2022-jp',
  'IR 149': 'euc-kr',
  'IR 58': 'gb18030',
  'IR 192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gbk',
};
const MULTI_BYTE = new Set(['iso-2022-jp', 'euc-kr', 'gb18030']);

export type DecodeText = (bytes: Uint8Array) => string;

/** @param declared the raw value of (0008,0005), several sets separated by backslashes, or null */
export function textDecoding(declared: string | null): DecodeText {
  const encodings = (declared ?? '')
    .split('\\')
    .map((term) => labels[term.trim().replace(/^ISO(_| 2022 )/, '')])
    .filter((label) => label !== undefined);
  const encoding = encodings.find((label) => MULTI_BYTE.has(label)) ?? encodings[0];
  if (encoding === undefined) return decodeUndeclared;
  const decoder = new TextDecoder(encoding);
  const dropsEscapes = encoding !== 'iso-2022-jp';
  return (bytes) => decoder.decode(dropsEscapes ? withoutEscapes(bytes) : bytes);
}

function decodeUndeclared(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** ESC, intermediate bytes 2/0 to 2/15, one final byte (ISO 2022). */
function withoutEscapes(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0x1b)) return bytes;
  const kept: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0x1b) kept.push(bytes[at] ?? 0);
    else {
      at++;
      while (((bytes[at] ?? 0) & 0xf0) === 0x20) at++;
    }
  }
  return Uint8Array.from(kept);
}
