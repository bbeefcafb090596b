/** For promises the code makes to itself (shapes, states). Never for outside input: that gets a typed error. */
export function assert(condition: unknown, message: () => string): asserts condition {
  if (!condition) throw new BrokenPromise(message());
}

class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}
