/** A film that bears many marks, in real Chromium: a pan moves what is drawn, and draws none of it anew. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand';
import '../../app/theme.css';
import type { ToolView } from '../../viewport/index.ts';
import { aSquareFilm, drawn, inChromium, panBy, showFilm, zoomBy } from '../../viewport/testViewport.tsx';
import { aMark } from '../builders.ts';
import type { Marks } from '../mark.ts';
import { MarksLayer } from './MarksLayer.tsx';
import { createRegionsSlice } from './regionsSlice.ts';
import { createToolsSlice } from './toolsSlice.ts';

inChromium();
// Whether a film rests is asked of a clock: here it goes on when a test says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const log = {
  drawMark: () => Promise.resolve(),
  changeMark: () => Promise.resolve(),
  deleteMark: () => Promise.resolve(),
};

/** Twenty lines of twenty over a film of 200 × 200, each 3 pixels long. */
const marks: Marks = new Map(
  Array.from({ length: 400 }, (_, at) => {
    const [x, y] = [(at % 20) * 10 + 2, Math.floor(at / 20) * 10 + 2];
    const points = [
      { x, y },
      { x: x + 3, y },
    ];
    return [`mark ${String(at)}`, aMark({ points })];
  }),
);

async function showMarked(select?: string) {
  const frame = aSquareFilm();
  const tools = createStore(createToolsSlice({ log: () => log }));
  if (select !== undefined) tools.getState().select({ filmKey: frame.film.key, markId: select });
  const regions = createStore(createRegionsSlice());
  const draw = (view: ToolView) => (
    <MarksLayer
      film={frame.film}
      kept={marks}
      authors={new Map()}
      findings={new Map()}
      tools={tools.getState()}
      regions={regions.getState()}
      view={view}
    />
  );
  const at = await showFilm(frame, { tool: { draw, onPoint: null } });
  const layer = at.querySelector('.film-tools')!;
  return { layer };
}

function watch(layer: Element) {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => void seen.push(...records));
  observer.observe(layer, { attributes: true, childList: true, characterData: true, subtree: true });
  return () => {
    seen.push(...observer.takeRecords());
    observer.disconnect();
    return seen;
  };
}

describe('a film with 400 marks', () => {
  it('moves them all by one transform while it is panned, and touches none of them', async () => {
    const { layer } = await showMarked();
    zoomBy(2);
    await drawn();
    const [first] = layer.querySelectorAll('.mark-line');
    const { left, top } = first!.getBoundingClientRect();

    const stop = watch(layer);
    for (let step = 0; step < 10; step++) {
      panBy(-6, 4);
      await new Promise(requestAnimationFrame);
    }
    const changed = stop();

    expect(
      new Set(changed.map(({ target, attributeName }) => [target === layer, attributeName].join())),
    ).toEqual(new Set(['true,style']));
    const moved = first!.getBoundingClientRect();
    expect([moved.left - left, moved.top - top]).toEqual([-60, 40]);
  });

  it('draws them for the place where it came to rest, not a pixel from where they were', async () => {
    const { layer } = await showMarked();
    zoomBy(2);
    await drawn();
    panBy(-60, 40);
    await drawn();
    const [first] = layer.querySelectorAll('.mark-line');
    const { left, top } = first!.getBoundingClientRect();
    const d = first!.getAttribute('d');

    vi.advanceTimersByTime(1_000);
    await vi.waitFor(() => expect(first!.getAttribute('d')).not.toBe(d), { timeout: 20_000 });

    expect((layer as SVGElement).style.transform).toBe('translate(0px, 0px)');
    const rested = first!.getBoundingClientRect();
    expect([rested.left, rested.top]).toEqual([left, top]);
  });

  it('writes the values that can be read, that of the selected mark in any case, and more of them closer by', async () => {
    const { layer } = await showMarked('mark 210');
    const written = () => layer.querySelectorAll('.mark-label').length;

    const far = written();

    expect(far).toBeGreaterThan(20);
    expect(far).toBeLessThan(200);
    expect(layer.querySelector('.mark.is-selected .mark-label')).not.toBeNull();
    zoomBy(4);
    await drawn();
    // Six across and five down, which is no crowd.
    expect(written()).toBe(30);
    expect(layer.querySelectorAll('.mark').length).toBe(400);
  });

  it('leaves out the marks far outside the view, but not the one in hand', async () => {
    const { layer } = await showMarked('mark 0');

    zoomBy(16);
    await drawn();

    expect(layer.querySelectorAll('.mark').length).toBe(6 * 6 + 1);
    expect(layer.querySelector('.mark.is-selected')).not.toBeNull();
  });
});
