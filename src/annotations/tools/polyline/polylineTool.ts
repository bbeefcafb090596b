/** A click for each point; a double click or Enter at the end. */
import { chainTool } from '../chainTool.ts';

export const polylineTool = chainTool({
  least: 2,
  isClosed: false,
  placedRound: ({ x, y }, reach) => [
    { x: x - reach, y },
    { x, y: y - reach / 2 },
    { x: x + reach, y },
  ],
});
