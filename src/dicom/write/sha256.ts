/**
 * SHA-256 (FIPS 180-4) without a promise: a data set is built in one synchronous piece and needs its UIDs in it, while
 * WebCrypto only answers later. For short texts; files are hashed by `sha256Hex` of foundation.
 */
const BLOCK_BYTES = 64;
const ROUNDS = 64;
const PRIMES = firstPrimes(ROUNDS);
const ROUND_CONSTANTS = Uint32Array.from(PRIMES, (prime) => fraction32(Math.cbrt(prime)));
const INITIAL_STATE = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction32(Math.sqrt(prime)));

export function sha256(bytes: Uint8Array): Uint8Array {
  const message = paddedMessage(bytes);
  const state = INITIAL_STATE.slice();
  for (let at = 0; at < message.byteLength; at += BLOCK_BYTES) absorb(state, message, at);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setUint32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

/** The message, a one bit, zeros, and its length in bits on 64 bits (section 5.1.1). */
function paddedMessage(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / BLOCK_BYTES) * BLOCK_BYTES;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(length - 8, BigInt(bytes.length) * 8n);
  return view;
}

function absorb(state: Uint32Array, message: DataView, at: number): void {
  const schedule = messageSchedule(message, at);
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + bigSigma(e, 6, 11, 25) + choice + at32(ROUND_CONSTANTS, round) + at32(schedule, round);
    const second = bigSigma(a, 2, 13, 22) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at32(state, index) + word;
  });
}

function messageSchedule(message: DataView, at: number): Uint32Array {
  const words = new Uint32Array(ROUNDS);
  for (let index = 0; index < 16; index += 1) words[index] = message.getUint32(at + index * 4);
  for (let index = 16; index < ROUNDS; index += 1) {
    const early = smallSigma(at32(words, index - 15), 7, 18, 3);
    const late = smallSigma(at32(words, index - 2), 17, 19, 10);
    words[index] = at32(words, index - 16) + early + at32(words, index - 7) + late;
  }
  return words;
}

function bigSigma(word: number, first: number, second: number, third: number): number {
  return (rotated(word, first) ^ rotated(word, second) ^ rotated(word, third)) >>> 0;
}

function smallSigma(word: number, first: number, second: number, shift: number): number {
  return (rotated(word, first) ^ rotated(word, second) ^ (word >>> shift)) >>> 0;
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function at32(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

/** The constants are the first 32 bits of the fractional parts of roots of primes (sections 4.2.2 and 5.3.3). */
function fraction32(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
