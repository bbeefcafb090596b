/** Numbers of a model folder. None may ask for gigabytes before the first tensor is looked at. */
import * as v from 'valibot';

export const between = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
export const count = v.pipe(v.number(), v.integer(), v.minValue(1));
export const width = between(1, 65_536);
export const sidePx = between(1, 4_096);
export const finite = v.pipe(v.number(), v.finite());
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
