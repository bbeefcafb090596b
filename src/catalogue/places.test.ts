import { describe, expect, it } from 'vitest';
import {
  alone,
  emptied,
  keepPlaced,
  nextPlace,
  nothingPlaced,
  placeBeside,
  put,
  withLayout,
  type Place,
  type Arrangement,
} from './places.ts';

const always = () => true;
const filled = (layout: 1 | 2 | 4, ...films: [Place, string][]): Arrangement =>
  films.reduce((arrangement, [place, id]) => put(arrangement, place, id, always), {
    ...nothingPlaced,
    layout,
  });
const seen = ({ placed }: Arrangement) => [placed.main, placed.compare, placed.third, placed.fourth];

describe('the places of films on the screen', () => {
  it('hold a film once: put elsewhere, it changes places with what stood there', () => {
    const two = filled(2, ['main', 'a'], ['compare', 'b']);

    expect(seen(put(two, 'main', 'b', always))).toEqual(['b', 'a', null, null]);
    expect(seen(put(two, 'main', 'b', (id) => id !== 'a'))).toEqual(['b', null, null, null]);
    expect(seen(put(two, 'main', 'c', always))).toEqual(['c', 'b', null, null]);
  });

  it('offer a free place to a film that is to stand beside, else the second one', () => {
    expect(placeBeside(filled(4, ['main', 'a'], ['compare', 'b']))).toBe('third');
    expect(placeBeside(filled(2, ['main', 'a'], ['compare', 'b']))).toBe('compare');
    expect(placeBeside(filled(1, ['main', 'a']))).toBe('compare');
  });

  it('keep their films when there are more of them, and the first ones when there are fewer', () => {
    const four = filled(4, ['main', 'a'], ['compare', 'b'], ['fourth', 'd']);

    expect(seen(withLayout(filled(2, ['main', 'a'], ['compare', 'b']), 4))).toEqual(['a', 'b', null, null]);
    expect(withLayout({ ...four, active: 'fourth' }, 2)).toMatchObject({ layout: 2, active: 'main' });
    expect(seen(withLayout(four, 2))).toEqual(['a', 'b', null, null]);
    expect(withLayout(four, 1)).toEqual({ ...nothingPlaced, placed: { ...nothingPlaced.placed, main: 'a' } });
  });

  it('leave one film on leaving the comparison: the first, or the active one where that is empty', () => {
    const active = { ...filled(4, ['compare', 'b'], ['third', 'c']), active: 'third' } as const;

    expect(seen(alone(active))).toEqual(['c', null, null, null]);
    expect(seen(alone(nothingPlaced))).toEqual([null, null, null, null]);
  });

  it('are one again when the last film beside is closed or leaves the list', () => {
    const two = filled(2, ['main', 'a'], ['compare', 'b']);
    const three = filled(4, ['main', 'a'], ['compare', 'b'], ['third', 'c']);

    expect(emptied(two, 'compare')).toMatchObject({ layout: 1, active: 'main' });
    expect(keepPlaced(two, (id) => id !== 'b').layout).toBe(1);
    expect(seen(keepPlaced(three, (id) => id !== 'b'))).toEqual(['a', null, 'c', null]);
    expect(keepPlaced(two, always)).toBe(two);
  });

  it('are gone through one after the other, and round', () => {
    expect(nextPlace(filled(2))).toBe('compare');
    expect(nextPlace({ ...filled(4), active: 'fourth' })).toBe('main');
    expect(nextPlace(nothingPlaced)).toBe('main');
  });
});
