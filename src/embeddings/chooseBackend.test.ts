import { describe, expect, it } from 'vitest';
import { chooseBackend } from './chooseBackend.ts';

const gpu = { name: 'nvidia ampere', isFallback: false };

describe('the backend', () => {
  it('is WASM on a real graphics card that nobody measured yet', () => {
    expect(chooseBackend('auto', gpu, null)).toEqual({
      backend: 'wasm',
      reason: 'not-measured',
      adapter: 'nvidia ampere',
    });
  });

  it.each([
    [{ wasmMs: 80, webgpuMs: 12 }, 'webgpu', 'webgpu-faster'],
    [{ wasmMs: 80, webgpuMs: 120 }, 'wasm', 'wasm-faster'],
    [{ wasmMs: 80, webgpuMs: null }, 'wasm', 'gpu-too-slow'],
  ])('is the faster one where both were measured: %j', (measured, backend, reason) => {
    expect(chooseBackend('auto', gpu, measured)).toEqual({
      backend,
      reason,
      adapter: 'nvidia ampere',
      measured,
    });
  });

  it.each(['google swiftshader', 'llvmpipe (LLVM 15)', 'Microsoft Basic Render Driver'])(
    'is WASM where the adapter is software: %s',
    (name) => {
      expect(chooseBackend('auto', { name, isFallback: false }, null)).toMatchObject({
        backend: 'wasm',
        reason: 'software-adapter',
      });
    },
  );

  it('is WASM where the browser calls its adapter a fallback', () => {
    expect(chooseBackend('auto', { ...gpu, isFallback: true }, null).reason).toBe('software-adapter');
  });

  it('is WASM without WebGPU, even if WebGPU was asked for', () => {
    const expected = { backend: 'wasm', reason: 'no-webgpu', adapter: null };

    expect([chooseBackend('auto', null, null), chooseBackend('webgpu', null, null)]).toEqual([
      expected,
      expected,
    ]);
  });

  it('is the one asked for, software adapters included', () => {
    const software = { name: 'swiftshader', isFallback: true };

    expect(chooseBackend('webgpu', software, null)).toMatchObject({ backend: 'webgpu', reason: 'asked-for' });
    expect(chooseBackend('wasm', gpu, { wasmMs: 80, webgpuMs: 12 })).toMatchObject({
      backend: 'wasm',
      reason: 'asked-for',
    });
  });
});
