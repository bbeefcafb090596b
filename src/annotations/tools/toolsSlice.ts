/**
 * Which tool is chosen, what the hand is doing with it, and which mark is selected. A gesture that ends becomes one
 * event of the log; until that is on disk the mark is held here, so that it neither blinks nor shows as kept.
 */
import type { StateCreator } from 'zustand';
import type { FilmKey } from '../../dicom/index.ts';
import { randomId } from '../../foundation/index.ts';
import { unproposed, type Mark, type MarkChange, type MarkTool, type Marks, type Point } from '../mark.ts';
import { limbOf, type LimbFacts } from './hipKneeAnkle/limb.ts';
import { anchorOf, snapped, snapTargets, straightened } from './aim.ts';
import { firstBrush } from './mask/brush.ts';
import type { Brush } from './mask/paint.ts';
import { maskHand } from './mask/maskHand.ts';
import type { MaskedFilm } from './mask/stroke.ts';
import { newMark, type KnownObject } from './newMark.ts';
import type { Pitch } from './plane.ts';
import { scaleOf, type Measured } from './scale.ts';
import { idle, type ToolCommand, type ToolEvent, type ToolState } from './tool.ts';
import { toolkit } from './toolkit.ts';

export interface MarkAt {
  readonly filmKey: FilmKey;
  readonly markId: string;
}

/** The gesture at hand, on one film. */
export interface Doing {
  readonly filmKey: FilmKey;
  readonly tool: MarkTool;
  readonly state: ToolState;
}

/** A gesture on its way to the disk: `mark` where it drew one, else what it changed. */
export interface HeldGesture extends MarkAt {
  readonly mark: Mark | null;
  readonly change: MarkChange;
}

export interface ToolsSlice {
  readonly active: MarkTool | null;
  readonly areShown: boolean;
  /** Points go to handles nearby. */
  readonly isSnapping: boolean;
  readonly selected: MarkAt | null;
  /** The arrow just drawn, which waits for its words. */
  readonly naming: string | null;
  readonly doing: Doing | null;
  readonly held: readonly HeldGesture[];
  readonly known: KnownObject;
  readonly brush: Brush;
  /** The tool that is chosen already is left. */
  readonly choose: (tool: MarkTool) => void;
  /** One step back: the gesture, then the tool, then the selection. False when there was nothing to leave. */
  readonly leave: () => boolean;
  readonly select: (mark: MarkAt | null) => void;
  readonly toggleShown: () => void;
  readonly toggleSnapping: () => void;
  readonly setKnown: (known: KnownObject) => void;
  readonly setBrush: (brush: Brush) => void;
  /** A mask that is free is selected. */
  readonly canFill: () => boolean;
  /** The holes of the selected mask. */
  readonly fill: () => void;
  /** From the film, in image pixels. */
  readonly send: (filmKey: FilmKey, event: ToolEvent) => void;
  /** From a handle of a mark; null is the mark itself. */
  readonly grab: (at: MarkAt, mark: Mark, handle: number | null, from: Point) => void;
  /** A point more after a handle, or without it; a mark that cannot have it stays as it is. */
  readonly reshape: (at: MarkAt, mark: Mark, kind: 'insert' | 'remove', handle: number) => void;
  readonly change: (at: MarkAt, change: MarkChange) => void;
  readonly isLocked: (at: MarkAt) => boolean;
  /** A mark that is whole already, drawn by no gesture. */
  readonly put: (filmKey: FilmKey, mark: Mark) => void;
  /** The same geometry on another film; the copy says where it is from. */
  readonly copy: (at: MarkAt, to: FilmKey) => void;
  /** A locked mark stays. */
  readonly remove: (at: MarkAt) => void;
}

/** The log; each resolves once the gesture is on disk, or has failed and was said to have failed. */
export interface MarkLog {
  readonly drawMark: (filmKey: FilmKey, markId: string, mark: Mark) => Promise<void>;
  readonly changeMark: (filmKey: FilmKey, markId: string, change: MarkChange) => Promise<void>;
  readonly deleteMark: (filmKey: FilmKey, markId: string) => Promise<void>;
}

interface ToolsPorts {
  readonly log: () => MarkLog;
  /** What the file of a film says; null for one that is not listed. */
  readonly filmOf?: (filmKey: FilmKey) => (Measured & LimbFacts & Partial<MaskedFilm>) | null;
  /** The marks of a film as they stand in the log. */
  readonly marksOf?: (filmKey: FilmKey) => Marks;
  readonly newId?: () => string;
}

export function createToolsSlice({
  log,
  filmOf = () => null,
  marksOf = () => new Map(),
  newId = randomId,
}: ToolsPorts): StateCreator<ToolsSlice> {
  return (set, get) => {
    const masks = maskHand({
      inHand: get,
      filmOf,
      marksOf,
      put,
      repaint: ({ filmKey, markId }, change) =>
        void hold({ filmKey, markId, mark: null, change }, log().changeMark(filmKey, markId, change)),
      remove: (at) => get().remove(at),
    });
    async function hold(gesture: HeldGesture, saying: Promise<void>): Promise<void> {
      set({ held: [...get().held, gesture] });
      await saying;
      set({ held: get().held.filter((one) => one !== gesture) });
    }

    function step(doing: Doing, event: ToolEvent): void {
      const { filmKey, tool } = doing;
      const film = filmOf(filmKey);
      // A calibration by hand changes the size of pixels, not their shape.
      const pitch = film && scaleOf(film, []);
      const { state, command } = toolkit[tool].step(doing.state, aimed(doing, event, pitch), pitch);
      set({ doing: state.kind === 'idle' ? null : { filmKey, tool, state } });
      if (command !== null) obey(filmKey, tool, command);
    }

    /** A hand without slop is a key: it goes where it says. */
    function aimed({ filmKey, tool, state }: Doing, event: ToolEvent, pitch: Pitch | null): ToolEvent {
      if (!('slop' in event) || event.slop === 0 || tool === 'mask') return event;
      const anchor = event.isStraight === true ? anchorOf(state, toolkit[tool], pitch) : null;
      if (anchor !== null) {
        const ways = toolkit[tool].straightWays ?? 'eight';
        return { ...event, at: straightened(anchor, event.at, ways, pitch) };
      }
      const isWhole = state.kind === 'adjusting' && state.handle === null;
      if (!get().isSnapping || isWhole) return event;
      return { ...event, at: snapped(event.at, snapTargets(marksOf(filmKey), state), 2 * event.slop) };
    }

    function obey(filmKey: FilmKey, tool: MarkTool, command: ToolCommand): void {
      if (command.kind === 'move') {
        const { markId, points } = command;
        const change = { points };
        return void hold({ filmKey, markId, mark: null, change }, log().changeMark(filmKey, markId, change));
      }
      if (tool === 'mask') return masks.stroke(filmKey, command.points, command.isErasing ?? false);
      const markId = put(filmKey, newMark(tool, command.points, get().known, filmOf(filmKey)));
      if (tool === 'arrow') set({ naming: markId });
    }

    function put(filmKey: FilmKey, mark: Mark): string {
      const markId = newId();
      set({ selected: { filmKey, markId }, naming: null });
      void hold({ filmKey, markId, mark, change: {} }, log().drawMark(filmKey, markId, mark));
      return markId;
    }

    return {
      active: null,
      areShown: true,
      isSnapping: true,
      selected: null,
      naming: null,
      doing: null,
      held: [],
      known: { object: 'ball', knownMm: 25 },
      brush: firstBrush,
      choose: (tool) => set({ active: get().active === tool ? null : tool, areShown: true, doing: null }),
      leave: () => {
        const { doing, active, selected } = get();
        if (doing !== null) step(doing, { kind: 'cancel' });
        else if (active !== null) set({ active: null });
        else if (selected !== null) set({ selected: null });
        return doing !== null || active !== null || selected !== null;
      },
      select: (selected) => set({ selected, naming: null }),
      toggleShown: () => set({ areShown: !get().areShown, active: null, doing: null }),
      toggleSnapping: () => set({ isSnapping: !get().isSnapping }),
      setKnown: (known) => set({ known }),
      setBrush: (brush) => set({ brush }),
      canFill: masks.canFill,
      fill: masks.fill,
      send: (filmKey, event) => {
        const { doing, active } = get();
        const tool = doing?.filmKey === filmKey ? doing.tool : active;
        if (tool === null) return;
        const state = doing?.filmKey === filmKey ? doing.state : idle;
        if (state.kind !== 'idle' || event.kind !== 'move') step({ filmKey, tool, state }, event);
      },
      grab: ({ filmKey, markId }, mark, handle, from) => {
        set({ selected: { filmKey, markId } });
        if (mark.look?.isLocked === true) return;
        const event = { kind: 'grab', markId, handle, points: mark.points, at: from } as const;
        step({ filmKey, tool: mark.tool, state: idle }, event);
      },
      reshape: ({ filmKey, markId }, { tool, points }, kind, handle) =>
        step({ filmKey, tool, state: idle }, { kind, markId, points, handle }),
      change: ({ filmKey, markId }, change) => void log().changeMark(filmKey, markId, change),
      isLocked: ({ filmKey, markId }) => marksOf(filmKey).get(markId)?.look?.isLocked === true,
      put,
      copy: ({ filmKey, markId }, to) => {
        const mark = marksOf(filmKey).get(markId);
        if (mark === undefined) return;
        const limb = mark.tool === 'hip-knee-ankle' && mark.sideFrom === 'header' ? limbOf(filmOf(to)) : {};
        put(to, { ...unproposed(mark), ...limb, look: {}, copiedFrom: filmKey });
      },
      remove: ({ filmKey, markId }) => {
        if (get().isLocked({ filmKey, markId })) return;
        if (get().selected?.markId === markId) set({ selected: null });
        void log().deleteMark(filmKey, markId);
      },
    };
  };
}
