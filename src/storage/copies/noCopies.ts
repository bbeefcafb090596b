import type { Copies } from './copies.ts';

/** Where nothing may be kept. */
export const noCopies: Copies = {
  write: () => Promise.resolve(),
  read: () => Promise.resolve(null),
  remove: () => Promise.resolve(),
  clear: () => Promise.resolve(),
  use: () => Promise.resolve({ count: 0, bytes: 0, budgetBytes: 0 }),
};
