import { describe, expect, it } from 'vitest';
import { chooseBackend } from './chooseBackend.ts';

const gpu = { name: 'nvidia ampere', isFallback: false };

describe('the backend', () => {
  it('is WebGPU on a real graphics card', () => {
    expect(chooseBackend('auto', gpu)).toEqual({
      backend: 'webgpu',
      reason: 'gpu-found',
      adapter: 'nvidia ampere',
    });
  });

  it.each(['google swiftshader', 'llvmpipe (LLVM 15)', 'Microsoft Basic Render Driver'])(
    'is WASM where the adapter is software: %s',
    (name) => {
      expect(chooseBackend('auto', { name, isFallback: false })).toMatchObject({
        backend: 'wasm',
        reason: 'software-adapter',
      });
    },
  );

  it('is WASM where the browser calls its adapter a fallback', () => {
    expect(chooseBackend('auto', { ...gpu, isFallback: true }).reason).toBe('software-adapter');
  });

  it('is WASM without WebGPU, even if WebGPU was asked for', () => {
    const expected = { backend: 'wasm', reason: 'no-webgpu', adapter: null };

    expect([chooseBackend('auto', null), chooseBackend('webgpu', null)]).toEqual([expected, expected]);
  });

  it('is the one asked for, software adapters included', () => {
    const software = { name: 'swiftshader', isFallback: true };

    expect(chooseBackend('webgpu', software)).toMatchObject({ backend: 'webgpu', reason: 'asked-for' });
    expect(chooseBackend('wasm', gpu)).toMatchObject({ backend: 'wasm', reason: 'asked-for' });
  });
});
