import { describe, expect, it } from 'vitest';
import { above } from './above.ts';

describe('confirming many answers at once', () => {
  it('takes those that rank at a place or higher; one without reference ranks nowhere', () => {
    const machines = [0.99, 0.95, null, 1].map((without) => ({ without }) as never);

    expect(above(machines, 0.99)).toEqual([{ without: 0.99 }, { without: 1 }]);
  });
});
