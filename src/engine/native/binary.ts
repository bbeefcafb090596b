/**
 * The compiled kernels that this engine can run (c/*.h, built by `npm run native`): with fused multiply-add where it is
 * understood, and over shared memory where the page may have one. Inlined, so that Node, tests and pages read them alike.
 */

/** (v128.const … f32x4.relaxed_madd) and (v128.const): valid where the engine knows relaxed, or plain, SIMD. */
const moduleOf = (body: readonly number[]): Uint8Array<ArrayBuffer> => {
  const code = [0, ...body, 0x0b];
  const section = [1, code.length, ...code];
  const start = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7b, 3, 2, 1, 0];
  return Uint8Array.from([...start, 10, section.length, ...section]);
};
const zero = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];

export const hasSimd = (): boolean => WebAssembly.validate(moduleOf(zero));
const hasRelaxedSimd = (): boolean =>
  WebAssembly.validate(moduleOf([...zero, ...zero, ...zero, 0xfd, 0x85, 0x02]));

/** Several threads need a memory that they share: a page that is isolated from other origins, or Node. */
export const canShareMemory = (): boolean =>
  (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated !== false &&
  typeof SharedArrayBuffer !== 'undefined';

const binaries = {
  simd: () => import('./bin/simd.wasm?url&inline'),
  relaxed: () => import('./bin/relaxed.wasm?url&inline'),
  'simd-threads': () => import('./bin/simd-threads.wasm?url&inline'),
  'relaxed-threads': () => import('./bin/relaxed-threads.wasm?url&inline'),
};

export async function loadKernels(isShared: boolean): Promise<WebAssembly.Module> {
  const name = hasRelaxedSimd() ? 'relaxed' : 'simd';
  const { default: url } = await binaries[isShared ? (`${name}-threads` as const) : name]();
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return WebAssembly.compile(bytes);
}
