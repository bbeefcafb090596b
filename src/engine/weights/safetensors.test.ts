import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOsseletError } from '../../foundation/index.ts';
import { hasShared, readBytes, readJson } from '../golden.ts';
import { readSafetensors } from './safetensors.ts';

/** Two tensors: a [2, 2] F16 = 1, -2, 0.5, 65504; b [2] F32 = 0.25, -3. */
function aFile(header = aHeader(), data = aData()): Uint8Array {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}
const aHeader = (): string =>
  '{"__metadata__":{"format":"pt"},"a":{"dtype":"F16","shape":[2,2],"data_offsets":[0,8]},' +
  '"b":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}';
function aData(): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  [0x3c00, 0xc000, 0x3800, 0x7bff].forEach((half, i) => view.setUint16(2 * i, half, true));
  [0.25, -3].forEach((value, i) => view.setFloat32(8 + 4 * i, value, true));
  return new Uint8Array(view.buffer);
}
const numbers = [1, -2, 0.5, 65504, 0.25, -3];

/** The numbers in the order of the file, or the code of the refusal; anything else thrown fails the test. */
function read(bytes: Uint8Array): { numbers: number[] } | { code: string } {
  try {
    return { numbers: [...readSafetensors(bytes).values()].flatMap(({ values }) => [...values]) };
  } catch (error) {
    if (isOsseletError(error)) return { code: error.code };
    throw error;
  }
}

describe('a safetensors file', () => {
  it('reads as its numbers, in its shapes', () => {
    const tensors = readSafetensors(aFile());

    expect([...tensors.keys()]).toEqual(['a', 'b']);
    expect(tensors.get('a')?.shape).toEqual([2, 2]);
    expect(read(aFile())).toEqual({ numbers });
  });

  it('is refused when cut anywhere', () => {
    const whole = aFile();

    for (let length = 0; length < whole.length; length++) {
      expect(read(whole.subarray(0, length)), `first ${length} bytes`).toHaveProperty('code');
    }
  });

  it('is refused, or reads the same numbers, or says another type, when any byte of its header changes', () => {
    const headerEnd = 8 + aHeader().length;
    const read16 = numbers.slice(0, 4).toSorted();
    const read32 = numbers.slice(4).toSorted();
    const otherTypes = new Set<string>();

    for (let at = 0; at < headerEnd; at++) {
      for (let change = 1; change < 256; change++) {
        const bytes = aFile();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        if ('code' in read(bytes)) continue;
        // A bare reader cannot know that a name or a type of the same width was another: SHA-256 does, in models/.
        const tensors = [...readSafetensors(bytes).values()];
        expect(tensors.map(({ shape }) => shape.length).toSorted(), `${at} ^ ${change}`).toEqual([1, 2]);
        for (const { dtype, values } of tensors) {
          if (dtype === 'F16') expect([...values].toSorted(), `${at} ^ ${change}`).toEqual(read16);
          else if (dtype === 'F32') expect([...values].toSorted(), `${at} ^ ${change}`).toEqual(read32);
          else otherTypes.add(dtype);
        }
      }
    }

    // Of the types read, only I32 and I16 are one byte away from F32 or F16 and as wide.
    expect([...otherTypes].toSorted()).toEqual(['I16', 'I32']);
  });

  it('never throws anything untyped, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(read(bytes)).toSatisfy((found: object) => 'numbers' in found || 'code' in found);
      }),
    );
  });

  it.each([
    ['a key given twice inside an entry', aHeader().replace('"dtype":"F32"', '"dtype":"F32","dtype":"F32"')],
    ['a name given twice, once escaped', aHeader().replace('"b"', '"\\u0061"')],
  ])('is refused for %s', (_, header) => {
    expect(read(aFile(header))).toEqual({ code: 'weights-name-duplicate' });
  });
});

const codes: Readonly<Record<string, readonly string[]>> = {
  TruncatedFileError: ['weights-truncated'],
  HeaderLengthError: ['weights-header-length'],
  HeaderParseError: ['weights-header-invalid'],
  OffsetOverlapError: ['weights-offset-overlap'],
  OffsetGapError: ['weights-offset-gap'],
  ByteSizeMismatchError: ['weights-size-mismatch'],
  UnknownDtypeError: ['weights-dtype-unknown'],
  DuplicateTensorError: ['weights-name-duplicate'],
  NotAWeightFileError: ['not-a-weight-file'],
  NonFiniteWeightError: ['weights-not-finite'],
};
interface Malformed {
  readonly files: Readonly<Record<string, { readonly error: string | null; readonly about: string }>>;
}
interface WellFormed {
  readonly files: Readonly<
    Record<
      string,
      { readonly tensors: Readonly<Record<string, { shape: number[]; sum: number; first: number[] }>> }
    >
  >;
}
const isSafetensors = ([name]: readonly [string, unknown]): boolean => name.endsWith('.safetensors');

describe.skipIf(!hasShared('golden', 'malformed'))(
  'the reference collection of weight files (needs ../shared/golden)',
  () => {
    const malformed = hasShared('golden', 'malformed')
      ? Object.entries(readJson<Malformed>('golden', 'malformed', 'expected.json').files).filter(
          isSafetensors,
        )
      : [];
    const wellFormed = hasShared('golden', 'formats')
      ? Object.entries(readJson<WellFormed>('golden', 'formats', 'expected.json').files).filter(isSafetensors)
      : [];

    // Shapes and missing keys are the model folder's to refuse: the file itself is sound.
    const ofTheFile = malformed.filter(([, { error }]) => error !== null && error in codes);
    it.each(ofTheFile)('refuses %s', (name, { error }) => {
      const found = read(readBytes('golden', 'malformed', name));

      expect(codes[error ?? '']).toContain('code' in found ? found.code : null);
    });

    it('opens the sound one among them', () => {
      expect(read(readBytes('golden', 'malformed', 'ok.safetensors'))).toHaveProperty('numbers');
    });

    it.each(wellFormed)('opens %s with the numbers that PyTorch wrote', (name, { tensors }) => {
      const found = readSafetensors(readBytes('golden', 'formats', name));

      expect([...found.keys()].sort()).toEqual(Object.keys(tensors).sort());
      for (const [tensor, { shape, sum, first }] of Object.entries(tensors)) {
        const values = found.get(tensor)?.values ?? [];
        expect(found.get(tensor)?.shape).toEqual(shape);
        first.forEach((value, i) => expect(values[i]).toBeCloseTo(value, 6));
        expect([...values].reduce((total, value) => total + value, 0)).toBeCloseTo(sum, 4);
      }
    });
  },
);
