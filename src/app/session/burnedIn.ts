/**
 * Text burned into films, proposed to be blacked out: nothing is black before a person has seen the place and agreed. What was
 * read is shown and never kept; what is agreed to is a rectangle « masquer », as if drawn by hand, and can be undone.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { marksOn, type AnnotationsSlice } from '../../annotations/index.ts';
import { squareGeometry, type Film, type FilmKey, type SquareRule } from '../../dicom/index.ts';
import type { CodecClient } from '../../dicom/ui.ts';
import { randomId, toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { TextBox, TextLine } from '../../ocr/index.ts';
import type { TextReader } from '../../ocr/ui.ts';

/** Small letters must still be read: of small films they are enlarged, and large films are read at a size that takes seconds. */
export function readingRule({ columns, rows }: Pick<Film, 'columns' | 'rows'>): SquareRule {
  const sidePx = Math.min(2048, Math.max(1400, Math.round(1.5 * Math.max(columns, rows))));
  return { fit: 'letterbox', sidePx };
}

/** Whoever exports finds rectangles of this word and makes them black. */
const blackWord = 'masquer';

export interface ProposedText extends TextLine {
  readonly id: string;
  readonly filmKey: FilmKey;
}

export type Reading =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly films: number }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export interface BurnedIn {
  readonly reading: Reading;
  readonly texts: readonly ProposedText[];
  readonly look: (films: readonly Film[]) => Promise<void>;
  /** It will be black. */
  readonly accept: (id: string) => Promise<void>;
  readonly refuse: (id: string) => void;
  readonly leave: () => void;
}

interface BurnedInPorts {
  readonly codec: Pick<CodecClient, 'square'>;
  readonly reader: TextReader;
  readonly annotations: Pick<StoreApi<AnnotationsSlice>, 'getState'>;
}

export function createBurnedIn({ codec, reader, annotations }: BurnedInPorts): StoreApi<BurnedIn> {
  return createStore<BurnedIn>((set, get) => {
    // Whoever leaves, or looks anew, wants no more of what was being read.
    let turn = 0;

    async function textsOf(film: Film): Promise<ProposedText[]> {
      await annotations.getState().readLog(film.key);
      const lines = await reader.lines(await codec.square(film.key, readingRule(film)));
      const black = [...marksOn(annotations.getState(), film.key).values()].filter(
        ({ tool, text }) => tool === 'rectangle' && text === blackWord,
      );
      return lines
        .map(({ box, text }) => ({ id: randomId(), filmKey: film.key, text, box: onFilm(box, film) }))
        .filter(({ box }) => !black.some(({ points }) => isWithin(box, points)));
    }

    return {
      reading: { kind: 'idle' },
      texts: [],
      async look(films) {
        const mine = ++turn;
        set({ texts: [], reading: { kind: 'reading', done: 0, total: films.length } });
        try {
          for (const [at, film] of films.entries()) {
            const found = await textsOf(film);
            if (turn !== mine) return;
            const reading = { kind: 'reading', done: at + 1, total: films.length } as const;
            set({ texts: [...get().texts, ...found], reading });
          }
          set({ reading: { kind: 'read', films: films.length } });
        } catch (error) {
          if (turn === mine) set({ reading: { kind: 'failed', error: toOsseletError(error) } });
        }
      },
      async accept(id) {
        const text = get().texts.find((one) => one.id === id);
        if (text === undefined) return;
        get().refuse(id);
        const { left, top, right, bottom } = text.box;
        const points = [
          { x: left, y: top },
          { x: right, y: bottom },
        ];
        const mark = { tool: 'rectangle', points, text: blackWord } as const;
        await annotations.getState().drawMark(text.filmKey, randomId(), mark);
      },
      refuse: (id) => set({ texts: get().texts.filter((one) => one.id !== id) }),
      leave() {
        turn++;
        set({ texts: [], reading: { kind: 'idle' } });
      },
    };
  });
}

/** From the square that was read to pixels of the film, whole ones, outwards. */
function onFilm(box: TextBox, { columns, rows }: Pick<Film, 'columns' | 'rows'>): TextBox {
  const { width, height, offsetX, offsetY } = squareGeometry(columns, rows, readingRule({ columns, rows }));
  const [acrossPx, downPx] = [columns / width, rows / height];
  const x = (value: number) => Math.min(columns, Math.max(0, (value - offsetX) * acrossPx));
  const y = (value: number) => Math.min(rows, Math.max(0, (value - offsetY) * downPx));
  return {
    left: Math.floor(x(box.left)),
    top: Math.floor(y(box.top)),
    right: Math.ceil(x(box.right)),
    bottom: Math.ceil(y(box.bottom)),
  };
}

type Points = readonly { readonly x: number; readonly y: number }[];

function isWithin({ left, top, right, bottom }: TextBox, points: Points): boolean {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return (
    left >= Math.min(...xs) && right <= Math.max(...xs) && top >= Math.min(...ys) && bottom <= Math.max(...ys)
  );
}
