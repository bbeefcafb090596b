import { afterEach, describe, expect, it } from 'vitest';
import { dicomError } from '../errors.ts';
import { limitWasmMemory } from './wasmMemory.ts';

// eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
const grow = WebAssembly.Memory.prototype.grow;
afterEach(() => {
  WebAssembly.Memory.prototype.grow = grow;
});

const tooLarge = { room: 'dicom', code: 'decoding-too-large', facts: { maxBytes: 640_000 } };

describe('the memory of the codecs', () => {
  it('is measured where it grew most', async () => {
    const memory = limitWasmMemory(640_000);

    await memory.guard(() => Promise.resolve(new WebAssembly.Memory({ initial: 1 }).grow(3)));
    await memory.guard(() => Promise.resolve(new WebAssembly.Memory({ initial: 1 }).grow(1)));

    expect(memory.grownBytes()).toBe(4 * 65_536);
  });

  it('is refused over the limit, and the film says so whatever the codec made of it', async () => {
    const memory = limitWasmMemory(640_000);
    const greedy = () => {
      try {
        new WebAssembly.Memory({ initial: 1 }).grow(9);
        return Promise.resolve();
      } catch {
        return Promise.reject(dicomError('pixel-data-damaged', { file: 'IM1' }));
      }
    };

    await expect(memory.guard(greedy)).rejects.toMatchObject({ ...tooLarge, facts: { file: 'IM1' } });
    await expect(memory.guard(() => Promise.reject(dicomError('not-a-film')))).rejects.toMatchObject({
      code: 'not-a-film',
    });
  });

  it('refused once is no refusal when the codec then makes do with less, as Emscripten does', async () => {
    const memory = limitWasmMemory(640_000);
    const modest = () => {
      const wasm = new WebAssembly.Memory({ initial: 1 });
      try {
        wasm.grow(9);
      } catch {
        wasm.grow(8);
      }
      return Promise.resolve('decoded');
    };

    expect(await memory.guard(modest)).toBe('decoded');
  });

  it('of JavaScript that the browser cannot give is the same refusal', async () => {
    const memory = limitWasmMemory(640_000);

    const impossible = memory.guard(() => Promise.resolve(new Uint8Array(2 ** 53)));

    await expect(impossible).rejects.toMatchObject(tooLarge);
  });
});
