/**
 * Starts the tf.js backend that everything after runs on. tf.js keeps one active backend per thread.
 * The wasm binary is single-threaded SIMD: its threaded form starts workers from blob: URLs, which the page's CSP refuses.
 */
import {
  backend,
  env,
  findBackendFactory,
  registerBackend,
  removeBackend,
  setBackend,
} from '@tensorflow/tfjs-core';
import type { OsseletError } from '../foundation/index.ts';
import { engineError } from './errors.ts';

export type BackendName = 'wasm' | 'webgpu';

/** Where the page finds the binaries; in Node they lie beside the package and nothing is given. */
export interface WasmUrls {
  readonly simd: string;
  readonly plain: string;
}

export async function startBackend(name: BackendName, wasm: WasmUrls | null = null): Promise<void> {
  const started = await start(name, wasm).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : JSON.stringify(error);
    throw engineError('backend-failed', { backend: name, detail }, error);
  });
  if (!started) throw engineError('backend-failed', { backend: name, detail: 'setBackend' });
}

async function start(name: BackendName, wasm: WasmUrls | null): Promise<boolean> {
  if (name === 'wasm') await registerWasm(wasm);
  else await import('@tensorflow/tfjs-backend-webgpu');
  return await setBackend(name);
}

/** Resolves if the GPU of the active backend is lost (driver reset, sleep), with all tensors on it. Never on WASM. */
export async function whenBackendLost(): Promise<OsseletError> {
  const device = (backend() as { readonly device?: GPUDevice }).device;
  const lost = await (device?.lost ?? new Promise<never>(() => undefined));
  return engineError('backend-lost', { detail: lost.message || lost.reason });
}

/** A lost GPU keeps its dead device: forgotten, the backend asks for a new one when it is started again. */
export function forgetBackend(name: BackendName): void {
  // Its type does not say so, but tf.js answers null for a backend that was never registered.
  const factory = findBackendFactory(name) as ReturnType<typeof findBackendFactory> | null;
  if (factory === null) return;
  removeBackend(name);
  registerBackend(name, factory);
}

async function registerWasm(urls: WasmUrls | null): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (urls === null) return;
  setWasmPaths({
    'tfjs-backend-wasm.wasm': urls.plain,
    'tfjs-backend-wasm-simd.wasm': urls.simd,
    // Never asked for, see above; setWasmPaths insists on a value.
    'tfjs-backend-wasm-threaded-simd.wasm': urls.simd,
  });
}
