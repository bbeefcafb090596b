import { describe, expect, it } from 'vitest';
import { blackoutBoxes } from './blackout.ts';
import { oneOfEach, said } from './testStatements.ts';

describe('what is to be black', () => {
  it('lies under rectangles that are called so, and under no other mark', () => {
    const box = oneOfEach['m-box']!;
    const marks = { ...oneOfEach, named: { ...box, text: ' Masquer ' } };

    expect(said({ marks }).map(blackoutBoxes)).toEqual([[{ left: 10, top: 20, right: 110, bottom: 70 }]]);
  });
});
