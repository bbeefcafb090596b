/** Where a key leads in the list (WAI-ARIA listbox pattern): no wrapping, so that the ends can be felt. */
export function idAfterKey(ids: readonly string[], current: string | null, key: string): string | undefined {
  const at = current === null ? -1 : ids.indexOf(current);
  switch (key) {
    case 'ArrowDown':
      return ids[Math.min(at + 1, ids.length - 1)];
    case 'ArrowUp':
      return ids[Math.max(at - 1, 0)];
    case 'Home':
      return ids[0];
    case 'End':
      return ids.at(-1);
    default:
      return undefined;
  }
}
