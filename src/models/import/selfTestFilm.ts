/** A square of greys for the self-test, made by arithmetic: bands, a disc and a ramp, so that every patch differs. */
export function selfTestFilm(side: number): Uint8Array {
  return Uint8Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [(at % side) / side, Math.floor(at / side) / side];
    const ramp = 120 * x + 60 * y;
    const bands = 40 * Math.sin(23 * x + 11 * y * y);
    const disc = Math.hypot(x - 0.4, y - 0.55) < 0.2 ? 70 : 0;
    return Math.max(0, Math.min(255, Math.round(ramp + bands + disc)));
  });
}
