/** Modality values inside the regions drawn so far, counted off the drawing path; a region that moves is counted anew. */
import type { StateCreator } from 'zustand';
import type { Frame } from '../../dicom/index.ts';
import type { Mark, Marks, Point } from '../mark.ts';
import { boxOf } from './box.ts';
import { maskRegion } from './mask/maskOf.ts';
import { ellipseRegion, polygonRegion, rectangleRegion, type Region } from './region.ts';
import { regionStatistics, type RegionStatistics } from './regionStatistics.ts';

interface Counted {
  /** Of the pixels that were counted. */
  readonly sha256: string;
  readonly points: readonly Point[];
  /** null while they are being counted, and for a region without a pixel. */
  readonly statistics: RegionStatistics | null;
}

export interface RegionsSlice {
  /** By mark id. */
  readonly counted: Readonly<Record<string, Counted>>;
  /** Only what is not counted yet. */
  readonly count: (frame: Frame, marks: Marks) => Promise<void>;
}

const tellMs = 50;

export function createRegionsSlice(): StateCreator<RegionsSlice> {
  const running = new Map<string, AbortController>();
  return (set, get) => {
    const keep = keepTogether((counted) => set({ counted: { ...get().counted, ...counted } }));
    async function countOne(frame: Frame, markId: string, mark: Mark, region: Region): Promise<void> {
      const { sha256 } = frame;
      const { points } = mark;
      const held = keep.waiting(markId) ?? get().counted[markId];
      if (held?.sha256 === sha256 && held.points === points) return;
      const asked = new AbortController();
      running.get(markId)?.abort();
      running.set(markId, asked);
      keep.one(markId, { sha256, points, statistics: null });
      const statistics = await regionStatistics(frame, region, { signal: asked.signal });
      if (!asked.signal.aborted) keep.one(markId, { sha256, points, statistics });
    }

    return {
      counted: {},
      count: async (frame, marks) => {
        const regions = [...marks].flatMap(([markId, mark]) => {
          const region = regionOf(mark, frame);
          return region === null ? [] : [countOne(frame, markId, mark, region)];
        });
        await Promise.all(regions);
        keep.all();
      },
    };
  };
}

/** What is counted within a moment is told once: a film of a thousand marks is drawn anew each time. */
function keepTogether(tell: (counted: RegionsSlice['counted']) => void) {
  let waiting: Record<string, Counted> = {};
  let timer: ReturnType<typeof setTimeout> | null = null;
  function all(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (Object.keys(waiting).length > 0) tell(waiting);
    waiting = {};
  }
  return {
    all,
    waiting: (markId: string): Counted | undefined => waiting[markId],
    one(markId: string, counted: Counted): void {
      waiting[markId] = counted;
      timer ??= setTimeout(all, tellMs);
    },
  };
}

function regionOf(mark: Mark, { film }: Frame): Region | null {
  const { tool, points } = mark;
  if (tool === 'mask') return maskRegion(mark.rle);
  if (tool === 'rectangle') return rectangleRegion(boxOf(points), film);
  if (tool === 'polygon' || tool === 'rotated-rectangle') return polygonRegion(points, film);
  return tool === 'ellipse' ? ellipseRegion(boxOf(points), film) : null;
}

/** null for a mark that was moved since, or is being moved. */
export function statisticsOf(
  { counted }: Pick<RegionsSlice, 'counted'>,
  markId: string,
  { points }: Mark,
): RegionStatistics | null {
  const held = counted[markId];
  return held?.points === points ? held.statistics : null;
}
