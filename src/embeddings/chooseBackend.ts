/**
 * WASM, unless a real GPU was measured to be faster here. A software adapter computes the same numbers ten times slower
 * than WASM, so it is not even timed, and taken only when asked for by name.
 */
import { fasterBackend, type Measurement } from './measureEngines.ts';
import type { EngineReport } from './types.ts';

export type BackendWish = 'auto' | 'wasm' | 'webgpu';

export interface AdapterFacts {
  readonly name: string;
  readonly isFallback: boolean;
}

const softwareNames = /swiftshader|llvmpipe|lavapipe|software|basic render/i;

/** `measured`: of this adapter, browser and model; null where nobody measured yet. */
export function chooseBackend(
  wish: BackendWish,
  adapter: AdapterFacts | null,
  measured: Measurement | null,
): EngineReport {
  const name = adapter?.name ?? null;
  if (wish === 'wasm') return { backend: 'wasm', reason: 'asked-for', adapter: name };
  if (adapter === null) return { backend: 'wasm', reason: 'no-webgpu', adapter: null };
  if (wish === 'webgpu') return { backend: 'webgpu', reason: 'asked-for', adapter: name };
  if (adapter.isFallback || softwareNames.test(adapter.name)) {
    return { backend: 'wasm', reason: 'software-adapter', adapter: name };
  }
  if (measured === null) return { backend: 'wasm', reason: 'not-measured', adapter: name };
  return reportOf(measured, adapter.name);
}

/** What follows from a measurement, and its times. */
export function reportOf(measured: Measurement, adapter: string): EngineReport {
  const backend = fasterBackend(measured);
  const reason = measured.webgpuMs === null ? 'gpu-too-slow' : (`${backend}-faster` as const);
  return { backend, reason, adapter, measured };
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
