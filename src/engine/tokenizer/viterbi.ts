/**
 * Unigram segmentation (Kudo 2018): of all ways to cut a text into pieces, the one whose scores sum highest. A character
 * that no piece of one character covers may stand alone as unknown, at ten below the lowest score, as SentencePiece has it.
 */
export interface Piece {
  readonly text: string;
  readonly score: number;
  readonly id: number;
}

/** Ids of the pieces; a run of unknown characters is one `unknownId`. */
export type Segment = (text: string) => number[];

const unknownPenalty = 10;

export function createSegment(pieces: readonly Piece[], unknownId: number): Segment {
  const byText = new Map(pieces.map((piece) => [piece.text, piece]));
  const longest = pieces.reduce((most, { text }) => Math.max(most, text.length), 0);
  const unknownScore = pieces.reduce((least, { score }) => Math.min(least, score), 0) - unknownPenalty;

  return (text) => {
    const ends = characterEnds(text);
    const best = new Float64Array(text.length + 1).fill(-Infinity);
    const from = new Int32Array(text.length + 1);
    const ids = new Int32Array(text.length + 1);
    best[0] = 0;
    const reach = (end: number, start: number, score: number, id: number): void => {
      const total = (best[start] ?? -Infinity) + score;
      if (total <= (best[end] ?? -Infinity)) return;
      best[end] = total;
      from[end] = start;
      ids[end] = id;
    };
    ends.forEach((next, character) => {
      const start = ends[character - 1] ?? 0;
      for (let last = character; last < ends.length; last++) {
        const end = ends[last] ?? 0;
        if (end - start > longest) break;
        const piece = byText.get(text.slice(start, end));
        if (piece !== undefined) reach(end, start, piece.score, piece.id);
      }
      if (!byText.has(text.slice(start, next))) reach(next, start, unknownScore, unknownId);
    });
    return pathTo(text.length, from, ids, unknownId);
  };
}

function characterEnds(text: string): number[] {
  let at = 0;
  return [...text].map((character) => (at += character.length));
}

function pathTo(end: number, from: Int32Array, ids: Int32Array, unknownId: number): number[] {
  const path: number[] = [];
  for (let at = end; at > 0; at = from[at] ?? 0) {
    const id = ids[at] ?? unknownId;
    if (id !== unknownId || path.at(-1) !== unknownId) path.push(id);
  }
  return path.reverse();
}
