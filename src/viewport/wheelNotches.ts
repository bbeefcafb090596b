/** A wheel turns by notches of 100 px, a touchpad by a few pixels at a time: these are added up to notches. */
const notchPx = 100;
/** Lines and pages (`deltaMode` 1 and 2) counted as pixels. */
export const wheelModePx = [1, 33, 400] as const;

export const noNotches = 0;

/** `left` is what is carried to the next turn, and dropped where the wheel turns back. */
export function turned(carried: number, delta: number, deltaMode: number) {
  const deltaPx = delta * (wheelModePx[deltaMode] ?? 1);
  const sum = (carried * deltaPx < 0 ? 0 : carried) + deltaPx;
  // 99 px make a notch: Firefox’s three lines are 99.
  const notches = Math.trunc(sum / (notchPx - 1));
  return { notches: notches + 0, left: notches === 0 ? sum : 0 };
}
