/** A click for each corner; a click on the first one, a double click or Enter closes it. */
import { chainTool } from '../chainTool.ts';

export const polygonTool = chainTool({
  least: 3,
  isClosed: true,
  placedRound: ({ x, y }, reach) => [
    { x: x - reach, y: y - reach },
    { x: x + reach, y: y - reach },
    { x: x + reach, y: y + reach },
    { x: x - reach, y: y + reach },
  ],
});
