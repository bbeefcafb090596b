/** Offsets as other programs count them: Unicode code points, where JavaScript counts UTF-16 units. */

/** A table from UTF-16 offset to code points, one entry past the end. */
export function codePointsOf(text: string): Uint32Array {
  const table = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    table[at] = count;
    const isPair = isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1));
    if (isPair) table[(at += 1)] = count;
    count += 1;
  }
  table[text.length] = count;
  return table;
}

/** The other way: UTF-16 offset of each code point, and of the end. */
export function unitsOf(text: string): Uint32Array {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at);
  return Uint32Array.from([...starts, text.length]);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
