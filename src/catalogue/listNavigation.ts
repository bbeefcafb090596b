/** Where a step or a key leads in the list (WAI-ARIA listbox pattern): no wrapping, so that the ends can be felt. */
export function neighbourOf(
  ids: readonly string[],
  current: string | null,
  step: 1 | -1,
): string | undefined {
  const at = current === null ? -1 : ids.indexOf(current);
  return ids[Math.min(Math.max(at + step, 0), ids.length - 1)];
}

/** The next stop along the way, or the one before that of the group one stands in. */
export function stopAfter(
  order: readonly string[],
  stops: readonly string[],
  current: string | null,
  step: 1 | -1,
): string | undefined {
  const place = new Map(order.map((id, at) => [id, at]));
  const here = current === null ? -1 : (place.get(current) ?? -1);
  const passed = stops.filter((stop) => (place.get(stop) ?? 0) <= here);
  if (step === 1) return stops[passed.length];
  return passed.at(-2);
}

export function idAfterKey(ids: readonly string[], current: string | null, key: string): string | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return neighbourOf(ids, current, 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return neighbourOf(ids, current, -1);
    case 'Home':
      return ids[0];
    case 'End':
      return ids.at(-1);
    default:
      return undefined;
  }
}
