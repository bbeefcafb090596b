/**
 * The assisted box: a click asks which patches are joined to the clicked one and like it, the wheel says how like, Enter
 * makes a rectangle of them, Escape drops it. A click made while an answer is awaited is the one that counts.
 */
import type { StateCreator } from 'zustand';
import type { FilmKey } from '../../dicom/index.ts';
import type { SimilarityMap } from '../../embeddings/index.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { Mark, MarkProposal, Point } from '../mark.ts';
import { countAt, floodFrom, startThreshold, stepped, type Flood } from './flood.ts';
import { boxRound, patchOnFilm, type PatchGrid } from './patchGrid.ts';

/** What the model says of a click: every patch of the film compared with the clicked one. */
export interface ClickLikeness {
  readonly grid: PatchGrid;
  readonly map: SimilarityMap;
  readonly seed: number;
  readonly model: Omit<MarkProposal, 'way' | 'score'>;
}

export interface ProposedRegion {
  readonly filmKey: FilmKey;
  readonly grid: PatchGrid;
  readonly flood: Flood;
  /** Least cosine of a patch that is taken. */
  readonly threshold: number;
  readonly model: ClickLikeness['model'];
}

export type Assist =
  | { readonly kind: 'off' }
  /** The tool is taken up. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking'; readonly filmKey: FilmKey }
  | { readonly kind: 'proposed'; readonly region: ProposedRegion }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export interface AssistSlice {
  readonly assist: Assist;
  /** Taken up, or laid down. */
  readonly choose: () => void;
  readonly ask: (filmKey: FilmKey, at: Point) => Promise<void>;
  /** A positive number of notches asks for a larger region. False where there is none to change. */
  readonly adjust: (notches: number) => boolean;
  readonly accept: () => void;
  /** One step back: the region, then the tool. False when there was nothing to leave. */
  readonly leave: () => boolean;
}

export interface AssistPorts {
  /** @throws OsseletError where there is no model, the film cannot be read, or nothing is there. */
  readonly likenessOf: (filmKey: FilmKey, at: Point) => Promise<ClickLikeness>;
  readonly put: (filmKey: FilmKey, mark: Mark) => void;
}

export function createAssistSlice({ likenessOf, put }: AssistPorts): StateCreator<AssistSlice> {
  return (set, get) => {
    let asked = 0;
    const become = (assist: Assist): void => {
      asked++;
      set({ assist });
    };
    return {
      assist: { kind: 'off' },
      choose: () => become({ kind: get().assist.kind === 'off' ? 'waiting' : 'off' }),
      ask: async (filmKey, at) => {
        if (get().assist.kind === 'off') return;
        become({ kind: 'asking', filmKey });
        const mine = asked;
        const answer = await likenessOf(filmKey, at).then(
          (likeness): Assist => ({ kind: 'proposed', region: regionOf(filmKey, likeness) }),
          (error: unknown): Assist => ({ kind: 'failed', error: toOsseletError(error) }),
        );
        if (mine === asked) become(answer);
      },
      adjust: (notches) => {
        const { assist } = get();
        if (assist.kind !== 'proposed') return false;
        const { region } = assist;
        const threshold = stepped(region.flood, region.threshold, notches);
        become({ kind: 'proposed', region: { ...region, threshold } });
        return true;
      },
      accept: () => {
        const { assist } = get();
        if (assist.kind !== 'proposed') return;
        const { region } = assist;
        const { left, top, right, bottom } = boxOfRegion(region);
        const proposal = { way: 'like-click', score: region.threshold, ...region.model } as const;
        const points = [
          { x: left, y: top },
          { x: right, y: bottom },
        ];
        become({ kind: 'waiting' });
        put(region.filmKey, { tool: 'rectangle', points, text: '', proposal });
      },
      leave: () => {
        const { kind } = get().assist;
        if (kind !== 'off') become({ kind: kind === 'waiting' ? 'off' : 'waiting' });
        return kind !== 'off';
      },
    };
  };
}

function regionOf(filmKey: FilmKey, { grid, map, seed, model }: ClickLikeness): ProposedRegion {
  return { filmKey, grid, flood: floodFrom(map, seed), threshold: startThreshold(map), model };
}

/** Those of the region, in pixels of the film. */
export function patchesOfRegion({ grid, flood, threshold }: ProposedRegion) {
  return flood.order.slice(0, countAt(flood, threshold)).map((patch) => patchOnFilm(grid, patch));
}

function boxOfRegion(region: ProposedRegion) {
  return boxRound(patchesOfRegion(region));
}
