/**
 * The encoder without a worker, for Node. tf.js comes with the first call: the page, which asks this room's door for a
 * cache key alone, must not load an engine beside the one in its worker.
 */
import type { createEncoder as create } from './createEncoder.ts';

export const createEncoder: typeof create = async (...start) => {
  const room = await import('./createEncoder.ts');
  return room.createEncoder(...start);
};
