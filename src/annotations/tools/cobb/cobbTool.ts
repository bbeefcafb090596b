/** Two drags, or four clicks: each line by its two ends. */
import { distance } from '../plane.ts';
import { pointTool } from '../pointTool.ts';

export const cobbTool = pointTool({
  count: 4,
  placedRound: ({ x, y }, reach) => [
    { x: x - reach, y: y - reach },
    { x: x + reach, y: y - reach },
    { x: x - reach, y: y + reach },
    { x: x + reach, y: y + reach },
  ],
  isMark: ([a, b, c, d]) =>
    a !== undefined &&
    b !== undefined &&
    c !== undefined &&
    d !== undefined &&
    distance(a, b) > 0 &&
    distance(c, d) > 0,
});
