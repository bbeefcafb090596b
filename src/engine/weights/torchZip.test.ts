import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isOsseletError, type Facts } from '../../foundation/index.ts';
import { hasShared, readBytes, readJson } from '../golden.ts';
import { readWeights } from './readWeights.ts';
import { checkpoint, floats, named, pickled, stateDict, tensor } from './torchBuilder.ts';

type Read = { numbers: Record<string, number[]> } | { code: string; facts: Facts };

/** The numbers by name, or the refusal; anything else thrown fails the test. */
function read(bytes: Uint8Array): Read {
  try {
    const tensors = [...readWeights(bytes)];
    return { numbers: Object.fromEntries(tensors.map(([name, { values }]) => [name, [...values]])) };
  } catch (error) {
    if (isOsseletError(error)) return { code: error.code, facts: error.facts };
    throw error;
  }
}
const codeOf = (bytes: Uint8Array): string | null => {
  const found = read(bytes);
  return 'code' in found ? found.code : null;
};

const sound = () =>
  checkpoint(
    pickled(
      stateDict([
        { name: 'a', shape: [2, 3], strides: [3, 1], count: 6 },
        { name: 'turned', shape: [3, 2], strides: [1, 3], count: 6 },
        { name: 'tail', shape: [2], strides: [1], offset: 4, count: 6 },
      ]),
    ),
    { 0: floats(1, 2, 3, 4, 5, 6) },
  );
const numbers = { a: [1, 2, 3, 4, 5, 6], turned: [1, 4, 2, 5, 3, 6], tail: [5, 6] };

describe('a PyTorch checkpoint', () => {
  it('reads as its numbers, views of a shared storage by their strides', () => {
    expect(read(sound())).toEqual({ numbers });
    expect(readWeights(sound()).get('turned')).toMatchObject({ shape: [3, 2], dtype: 'F32' });
  });

  it('gives what stands under state_dict when it comes from Lightning', () => {
    const entry = [0x58, 10, 0, 0, 0, ...new TextEncoder().encode('state_dict')];
    const inner = stateDict([{ name: 'vision_model.x', shape: [1], strides: [1], count: 1 }]);

    const found = read(checkpoint(pickled([0x7d, ...entry, ...inner, 0x73]), { 0: floats(7) }));

    expect(found).toEqual({ numbers: { 'vision_model.x': [7] } });
  });

  it('is refused when cut anywhere', () => {
    const whole = sound();

    for (let length = 0; length < whole.length; length++) {
      expect(read(whole.subarray(0, length)), `first ${length} bytes`).toHaveProperty('code');
    }
  });

  it('reads the same numbers or is refused when any bit of it flips', () => {
    const whole = sound();
    const expected = JSON.stringify(Object.values(numbers));

    for (let bit = 0; bit < whole.length * 8; bit++) {
      const bytes = whole.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const found = read(bytes);
      if ('numbers' in found)
        expect(JSON.stringify(Object.values(found.numbers)), `bit ${bit}`).toBe(expected);
    }
  });
});

const call = (module: string, name: string) => pickled([...named(module, name), 0x29, 0x52]);
const valid = { name: 'x', shape: [1], strides: [1], count: 1 };

describe('a pickle made to harm', () => {
  it.each([
    ['os', 'system'],
    ['posix', 'system'],
    ['builtins', 'eval'],
    ['torch', 'load'],
    ['torch._utils', '_rebuild_device_tensor_from_numpy'],
    ['torch._utils', '__proto__'],
    ['collections', 'defaultdict'],
    ['torch', 'constructor'],
  ])('that calls %s.%s is refused by that name', (module, name) => {
    expect(read(checkpoint(call(module, name)))).toEqual({
      code: 'weights-pickle-global',
      facts: { global: `${module}.${name}` },
    });
  });

  it('is refused too when the call’s result is thrown away before sound weights', () => {
    const body = [...named('os', 'getcwd'), 0x29, 0x52, 0x30, ...stateDict([valid])];

    expect(codeOf(checkpoint(pickled(body), { 0: floats(1) }))).toBe('weights-pickle-global');
  });

  it('is refused for an opcode that no state dict needs, extension registry and object creation among them', () => {
    for (const opcode of [0x81, 0x82, 0x83, 0x84, 0x92, 0x6f, 0x90, 0x91, 0x50, 0x97]) {
      expect(codeOf(checkpoint(pickled([0x29, 0x29, opcode, 0, 0]))), `0x${opcode.toString(16)}`).toBe(
        'weights-pickle-opcode',
      );
    }
  });

  it('doubling a list sixty times by its memo costs nothing, and is no state dict', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => [0x28, 0x68, i, 0x68, i, 0x74, 0x71, i + 1]).flat();

    expect(codeOf(checkpoint(pickled([0x29, 0x71, 0, ...doubling])))).toBe('weights-no-state-dict');
  });

  it.each([
    ['a thousand million values of a storage of one, by stride 0', { shape: [1e9], strides: [0], count: 1 }],
    ['sizes whose product no number holds', { shape: [2e9, 2e9, 2e9], strides: [0, 0, 0], count: 1 }],
    ['a reach beyond its storage', { shape: [2], strides: [1], count: 1 }],
    ['an offset beyond its storage', { shape: [1], strides: [1], offset: 1, count: 1 }],
    ['a storage longer than its entry', { shape: [1], strides: [1], count: 2 }],
  ])('that asks for %s is refused', (_, change) => {
    const bytes = checkpoint(pickled(stateDict([{ ...valid, ...change }])), { 0: floats(1) });

    expect(codeOf(bytes)).toBe('weights-storage-range');
  });

  it('with negative sizes or strides is refused', () => {
    for (const change of [{ shape: [-1] }, { strides: [-1] }, { offset: -1 }, { count: -1 }]) {
      const bytes = checkpoint(pickled(stateDict([{ ...valid, ...change }])), { 0: floats(1) });

      expect(codeOf(bytes)).toBe('weights-pickle-invalid');
    }
  });

  it('that gives one name twice is refused', () => {
    expect(codeOf(checkpoint(pickled(stateDict([valid, valid])), { 0: floats(1) }))).toBe(
      'weights-name-duplicate',
    );
  });

  it('that holds a value which is no tensor is refused, and says under which name', () => {
    const body = [0x7d, 0x58, 1, 0, 0, 0, 0x6e, 0x4b, 5, 0x73];

    expect(read(checkpoint(pickled(body)))).toEqual({ code: 'weights-no-state-dict', facts: { entry: 'n' } });
    expect(codeOf(checkpoint(pickled(tensor(valid)), { 0: floats(1) }))).toBe('weights-no-state-dict');
  });

  it('never throws anything untyped, whatever its bytes', () => {
    const opcode = fc.constantFrom(
      ...[
        0x28, 0x29, 0x7d, 0x5d, 0x74, 0x75, 0x73, 0x65, 0x61, 0x52, 0x62, 0x51, 0x71, 0x68, 0x4b, 0x8a, 0x63,
        0x85,
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(opcode, fc.nat(255)), { maxLength: 60 }), (body) => {
        expect(read(checkpoint(pickled(body)))).toSatisfy(
          (found: Read) => 'numbers' in found || 'code' in found,
        );
      }),
      { numRuns: 2000, seed: 11 },
    );
  });
});

describe('an archive that PyTorch did not write', () => {
  it('compressed, is refused by the name of its entry', () => {
    const bytes = zipSync({ 'm/data.pkl': new Uint8Array(400) }, { level: 6 });

    expect(read(bytes)).toEqual({ code: 'weights-zip-compressed', facts: { entry: 'm/data.pkl' } });
  });

  it('without a data.pkl, is no weight file', () => {
    expect(codeOf(zipSync({ 'word/document.xml': floats(1) }, { level: 0 }))).toBe('not-a-weight-file');
  });

  it('big-endian, is refused', () => {
    const order = new TextEncoder().encode('big');
    const bytes = zipSync({ 'm/data.pkl': pickled(stateDict([])), 'm/byteorder': order }, { level: 0 });

    expect(codeOf(bytes)).toBe('weights-dtype-unknown');
  });
});

const codes: Readonly<Record<string, string>> = {
  TruncatedFileError: 'weights-truncated',
  NotAWeightFileError: 'not-a-weight-file',
  UnsafePickleError: 'weights-pickle-global',
  LegacyTorchFormatError: 'weights-legacy-torch',
  MissingStorageError: 'weights-storage-missing',
  StorageRangeError: 'weights-storage-range',
};
interface Expected<Entry> {
  readonly files: Readonly<Record<string, Entry>>;
}
type Tensors = Readonly<Record<string, { shape: number[]; sum: number; first: number[] }>>;
const hasGolden = hasShared('golden', 'formats');
const isTorch = ([name]: readonly [string, unknown]): boolean => /\.(bin|ckpt)$/.test(name);
const entriesOf = <Entry>(folder: string): [string, Entry][] =>
  hasGolden
    ? Object.entries(readJson<Expected<Entry>>('golden', folder, 'expected.json').files).filter(isTorch)
    : [];

describe.skipIf(!hasGolden)('the reference collection of PyTorch files (needs ../shared/golden)', () => {
  const malformed = entriesOf<{ error: string }>('malformed').filter(([, { error }]) => error in codes);
  const wellFormed = entriesOf<{ tensors: Tensors }>('formats');

  it('is the whole collection', () => {
    expect([malformed.length, wellFormed.length]).toEqual([12, 7]);
  });

  it.each(malformed)('refuses %s', (name, { error }) => {
    expect(codeOf(readBytes('golden', 'malformed', name))).toBe(codes[error]);
  });

  it.each(wellFormed)('opens %s with the numbers that PyTorch wrote', (name, { tensors }) => {
    const found = readWeights(readBytes('golden', 'formats', name));

    expect([...found.keys()].sort()).toEqual(Object.keys(tensors).sort());
    for (const [key, { shape, sum, first }] of Object.entries(tensors)) {
      const values = [...(found.get(key)?.values ?? [])];
      expect(found.get(key)?.shape).toEqual(shape);
      first.forEach((value, i) => expect(values[i]).toBeCloseTo(value, 6));
      expect(values.reduce((total, value) => total + value, 0)).toBeCloseTo(sum, 4);
    }
  });
});
