/**
 * JSON.parse keeps the last of two equal keys and says nothing; a tensor named twice would then be half a model.
 * Walks the text of a header that JSON.parse has already accepted.
 */
export function duplicateKey(json: string): string | null {
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '{') open.push(new Set());
    else if (character === '}') open.pop();
    else if (character === '"') {
      const end = endOfString(json, at);
      const key = isKey(json, end) ? (JSON.parse(json.slice(at, end)) as string) : null;
      const seen = open.at(-1);
      if (key !== null && seen?.has(key)) return key;
      if (key !== null) seen?.add(key);
      at = end - 1;
    }
  }
  return null;
}

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isKey(json: string, afterString: number): boolean {
  return /^\s*:/.test(json.slice(afterString, afterString + 16));
}
