/**
 * WebGPU where there is a real GPU, else WASM. A software adapter computes the same numbers ten times slower than WASM,
 * so it is taken only when asked for by name.
 */
import type { EngineReport } from './types.ts';

export type BackendWish = 'auto' | 'wasm' | 'webgpu';

export interface AdapterFacts {
  readonly name: string;
  readonly isFallback: boolean;
}

const softwareNames = /swiftshader|llvmpipe|lavapipe|software|basic render/i;

export function chooseBackend(wish: BackendWish, adapter: AdapterFacts | null): EngineReport {
  const name = adapter?.name ?? null;
  if (wish === 'wasm') return { backend: 'wasm', reason: 'asked-for', adapter: name };
  if (adapter === null) return { backend: 'wasm', reason: 'no-webgpu', adapter: null };
  if (wish === 'webgpu') return { backend: 'webgpu', reason: 'asked-for', adapter: name };
  if (adapter.isFallback || softwareNames.test(adapter.name)) {
    return { backend: 'wasm', reason: 'software-adapter', adapter: name };
  }
  return { backend: 'webgpu', reason: 'gpu-found', adapter: name };
}

/** null without WebGPU, or where the browser has no adapter to give. */
export async function probeAdapter(): Promise<AdapterFacts | null> {
  const gpu = (globalThis.navigator as Partial<Navigator> | undefined)?.gpu;
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
  if (adapter === null || adapter === undefined) return null;
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const parts = [vendor, architecture, device, description].filter((part) => part !== '');
  return { name: [...new Set(parts)].join(' '), isFallback: isFallbackAdapter };
}
