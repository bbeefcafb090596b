import { describe, expect, it } from 'vitest';
import { rovingIndex } from './roving.ts';

describe('keys in a toolbar of four buttons', () => {
  it('go to the neighbour with an arrow, and round the ends', () => {
    expect(rovingIndex('ArrowRight', 0, 4)).toBe(1);
    expect(rovingIndex('ArrowRight', 3, 4)).toBe(0);
    expect(rovingIndex('ArrowLeft', 0, 4)).toBe(3);
  });

  it('go up and down a bar that stands on end', () => {
    expect(rovingIndex('ArrowDown', 3, 4)).toBe(0);
    expect(rovingIndex('ArrowUp', 2, 4)).toBe(1);
  });

  it('go to the first and the last with Home and End', () => {
    expect(rovingIndex('Home', 2, 4)).toBe(0);
    expect(rovingIndex('End', 1, 4)).toBe(3);
  });

  it('go nowhere with others', () => {
    expect(rovingIndex('Enter', 1, 4)).toBeNull();
    expect(rovingIndex('Tab', 1, 4)).toBeNull();
  });
});
