import type { BackendWish } from '../../embeddings/index.ts';

/** `?backend=wasm` or `?backend=webgpu` forces the engine, for support and for tests; anything else chooses by itself. */
export function wishedBackend(query: string): BackendWish {
  const wish = new URLSearchParams(query).get('backend');
  return wish === 'wasm' || wish === 'webgpu' ? wish : 'auto';
}
