import { describe, expect, it } from 'vitest';
import { noNotches, turned } from './wheelNotches.ts';

describe('a turn of the wheel', () => {
  it('is a notch of 100 pixels in Chrome and of three lines in Firefox', () => {
    expect(turned(noNotches, 100, 0)).toEqual({ notches: 1, left: 0 });
    expect(turned(noNotches, -3, 1)).toEqual({ notches: -1, left: 0 });
  });

  it('adds up on a touchpad, and begins anew the other way', () => {
    const first = turned(noNotches, 60, 0);
    expect(first).toEqual({ notches: 0, left: 60 });
    expect(turned(first.left, 60, 0)).toEqual({ notches: 1, left: 0 });
    expect(turned(first.left, -60, 0)).toEqual({ notches: 0, left: -60 });
  });
});
