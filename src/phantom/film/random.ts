/**
 * Seeded chance without a library: a Weyl sequence through an integer hash for what is drawn in turn (lengths, angles),
 * the same hash of the place for what belongs to a place (grain, spongy texture), so that a twin film with a fracture
 * keeps the same grain everywhere.
 */
export interface Random {
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
}

export function createRandom(seed: number): Random {
  let state = mixed(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return mixed(state) / 2 ** 32;
  };
  return { between: (low, high) => low + (high - low) * next() };
}

/** Uniform in [0, 1), the same for the same place and seed. */
function placeRandom(x: number, y: number, seed: number): number {
  return mixed(Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ seed) / 2 ** 32;
}

/** Smooth noise of mean 0 in [-1, 1] with features of size 1. */
export function smoothNoise(x: number, y: number, seed: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const across = eased(x - left);
  const down = eased(y - top);
  const upper = mix(placeRandom(left, top, seed), placeRandom(left + 1, top, seed), across);
  const lower = mix(placeRandom(left, top + 1, seed), placeRandom(left + 1, top + 1, seed), across);
  return mix(upper, lower, down) * 2 - 1;
}

/** Mean 0, deviation 1: the sum of four uniform draws is close enough to a Gaussian and needs no transcendental. */
export function placeGaussian(x: number, y: number, seed: number): number {
  let sum = 0;
  for (let draw = 0; draw < 4; draw += 1) sum += placeRandom(x, y, seed + draw * 0x3c6ef35f);
  return (sum - 2) * Math.sqrt(3);
}

function mixed(word: number): number {
  let mixture = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixture = Math.imul(mixture ^ (mixture >>> 13), 0xc2b2ae35);
  return (mixture ^ (mixture >>> 16)) >>> 0;
}

function eased(fraction: number): number {
  return fraction * fraction * (3 - 2 * fraction);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
