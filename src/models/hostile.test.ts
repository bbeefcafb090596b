/** Folders made to deceive, most of them with right hashes: each is refused in words that name the file. */
import { describe, expect, it } from 'vitest';
import en from './locales/en.json';
import fr from './locales/fr.json';
import type { Manifest, Vocabulary } from './manifest.ts';
import {
  aFolder,
  aSealedFolder,
  bundledFile,
  bundledJson,
  jsonBytes,
  refusalOf,
  textBytes,
  type Refusal,
} from './testFolder.ts';

const MANIFEST = 'manifest.json';
const WEIGHTS = 'model.safetensors';
const manifest = bundledJson<Manifest>(MANIFEST);
const listed = Object.keys(manifest.files);

function expectRefusal(found: Refusal | null, code: string, file: string): void {
  expect(found).toMatchObject({ room: 'models', code });
  for (const locale of [fr, en] as readonly Record<string, string>[]) {
    const sentence = locale[`models.error.${code}`]?.replace(/{{(\w+)}}/g, (_, fact: string) =>
      String(found?.facts[fact]),
    );

    expect(sentence).toContain(file);
    expect(sentence).not.toContain('undefined');
  }
}

type Header = Record<string, { dtype: string; shape: number[]; data_offsets: [number, number] }>;

/** The weight file with its header, as text, and its data changed. */
function weightsWith(rewrite: (header: Header, data: Uint8Array) => string): Uint8Array {
  const whole = bundledFile(WEIGHTS);
  const length = Number(new DataView(whole.buffer).getBigUint64(0, true));
  const data = whole.slice(8 + length);
  const header = textBytes(
    rewrite(JSON.parse(new TextDecoder().decode(whole.subarray(8, 8 + length))) as Header, data),
  );
  const changed = new Uint8Array(8 + header.length + data.length);
  new DataView(changed.buffer).setBigUint64(0, BigInt(header.length), true);
  changed.set(header, 8);
  changed.set(data, 8 + header.length);
  return changed;
}

describe('a file of the folder that is not what the manifest announces', () => {
  it.each(listed)('%s: one byte flipped, one byte short, empty, gone', async (file) => {
    const whole = bundledFile(file);
    const flipped = whole.slice();
    flipped[whole.length - 1] = (flipped[whole.length - 1] ?? 0) ^ 0x80;

    expectRefusal(await refusalOf(aFolder({ [file]: flipped })), 'file-changed', file);
    expectRefusal(await refusalOf(aFolder({ [file]: whole.subarray(0, -1) })), 'file-changed', file);
    expectRefusal(await refusalOf(aFolder({ [file]: new Uint8Array(0) })), 'file-changed', file);
    expectRefusal(await refusalOf(aFolder({ [file]: null })), 'file-missing', file);
  });

  it('manifest.json cut anywhere', async () => {
    const whole = bundledFile(MANIFEST);
    for (const length of [0, 1, 100, whole.length >> 1, whole.length - 3]) {
      const found = await refusalOf(aFolder({ [MANIFEST]: whole.subarray(0, length) }));
      expectRefusal(found, 'manifest-invalid', MANIFEST);
    }
  });

  it('manifest.json gone', async () => {
    expectRefusal(await refusalOf(aFolder({ [MANIFEST]: null })), 'manifest-missing', MANIFEST);
  });
});

const { text } = manifest.weights;
/** As written, before it is read: the stem as residual blocks. */
const image = manifest.weights.image as object as {
  readonly stem: { readonly blocks: readonly object[] };
};
const withImage = (change: object) => ({
  weights: { ...manifest.weights, image: { ...image, ...change } },
});
const withText = (change: object) => ({ weights: { ...manifest.weights, text: { ...text, ...change } } });
const withFile = (name: string) => ({ files: { ...manifest.files, [name]: manifest.files['vocab.json'] } });
const firstBlock = { ...image.stem.blocks[0], in: 31 };

describe('a manifest', () => {
  it.each<[string, object]>([
    ['with another format', { format: 'osselet-model/2' }],
    ['with a number for a name', { name: 5 }],
    ['with a word for its files', { files: 'model.safetensors' }],
    ['with no input', { imageInput: null }],
    ['with a deviation of zero', { imageInput: { ...manifest.imageInput, std: 0 } }],
    ['that asks for a thousand million layers', withImage({ layers: 1_000_000_000 })],
    [
      'that asks for an input of a million pixels a side',
      { imageInput: { ...manifest.imageInput, size: 1e6 } },
    ],
    ['whose grid is not that of its input', withImage({ grid: [20, 21] })],
    ['whose stride is not that of its stem', withImage({ patchStride: 8, grid: [40, 40] })],
    ['whose heads do not share its width', withImage({ heads: 5 })],
    ['whose stem does not fit together', withImage({ stem: { ...image.stem, blocks: [firstBlock] } })],
    ['whose text and film vectors differ in length', withText({ embedding: 64 })],
    ['that climbs out of its folder', withFile('../vocab.json')],
    ['that climbs out later', withFile('a/../../vocab.json')],
    ['with an absolute path', withFile('/etc/hostname')],
    ['with a backslash', withFile('..\\vocab.json')],
    ['with a drive', withFile('C:vocab.json')],
    ['with an address', withFile('https://example.org/vocab.json')],
    ['with an empty name', withFile('')],
    ['whose tokenizer is out of the folder', { tokenizer: { file: '../vocab.json' } }],
  ])('%s is refused', async (_, change) => {
    expectRefusal(await refusalOf(aSealedFolder({}, () => change)), 'manifest-invalid', MANIFEST);
  });

  it.each(['', '[]', 'null', '"osselet"', '{"format":', '\u0000'])('reading %j is refused', async (json) => {
    expectRefusal(await refusalOf(aFolder({ [MANIFEST]: textBytes(json) })), 'manifest-invalid', MANIFEST);
  });

  it('that says one thing twice is refused', async () => {
    const json = new TextDecoder().decode(bundledFile(MANIFEST)).replace('{', '{"name":"autre",');

    expectRefusal(await refusalOf(aFolder({ [MANIFEST]: textBytes(json) })), 'manifest-invalid', MANIFEST);
  });

  it('with fields of a later version is read', async () => {
    expect(await refusalOf(aSealedFolder({}, () => ({ later: { anything: [1] } })))).toBeNull();
  });

  it('that names a file it does not list is refused', async () => {
    const found = await refusalOf(aSealedFolder({}, () => ({ reference: { file: 'constructor' } })));

    expectRefusal(found, 'file-unlisted', 'constructor');
  });
});

describe('a weight file with the right hash', () => {
  const first = 'text.embed';
  const reshaped = (shape: number[]) => (header: Header) =>
    JSON.stringify({ ...header, [first]: { ...header[first], shape } });

  it.each<[string, string, (header: Header, data: Uint8Array) => string]>([
    ['with a header that is no JSON', 'weights-invalid', () => '{"a":'],
    ['with an empty header', 'weights-invalid', () => '{}'],
    ['with a tensor reshaped', 'tensor-shape', reshaped([text.width, text.vocabulary])],
    ['with a tensor of another size', 'weights-invalid', reshaped([text.vocabulary, text.width - 1])],
    ['with a tensor beyond counting', 'weights-invalid', reshaped([2 ** 52, 2 ** 52])],
    [
      'with a tensor renamed',
      'tensor-missing',
      (header) => JSON.stringify(header).replace(`"${first}"`, '"text.other"'),
    ],
    [
      'with a tensor named twice',
      'weights-invalid',
      (header) => JSON.stringify(header).replace('{', '{"text.embed":{},'),
    ],
    [
      'with a value that is no number',
      'weights-invalid',
      (header, data) => {
        data.set([0xff, 0xff, 0xff, 0xff], header[first]?.data_offsets[0]);
        return JSON.stringify(header);
      },
    ],
  ])('%s is refused', async (_, code, rewrite) => {
    const found = await refusalOf(aSealedFolder({ [WEIGHTS]: weightsWith(rewrite) }));

    expectRefusal(found, code, WEIGHTS);
  });

  it('whose header is said to be longer than any memory is refused', async () => {
    const huge = bundledFile(WEIGHTS);
    huge.fill(0xff, 0, 8);

    expectRefusal(await refusalOf(aSealedFolder({ [WEIGHTS]: huge })), 'weights-invalid', WEIGHTS);
  });

  it('that is a web page is refused', async () => {
    const page = textBytes('<!doctype html><title>404</title>');

    expectRefusal(await refusalOf(aSealedFolder({ [WEIGHTS]: page })), 'weights-invalid', WEIGHTS);
  });
});

describe('a JSON file with the right hash', () => {
  const vocabulary = bundledJson<Vocabulary>('vocab.json');
  const prompts = bundledJson<{ findings: object[] }>('prompts.json');
  const selfTest = bundledJson<{ image: { patches: object[] } }>('self-test.json');
  const stray = { ...selfTest.image, patches: [{ ...selfTest.image.patches[0], index: 400 }] };

  it.each<[string, string, unknown]>([
    ['a word numbered outside the table', 'vocab.json', { ...vocabulary, words: { fracture: 376 } }],
    [
      'a special word outside the table',
      'vocab.json',
      { ...vocabulary, special: { pad: 0, cls: 1, unk: 1e9 } },
    ],
    ['more words in a sentence than positions', 'vocab.json', { ...vocabulary, maxTokens: 49 }],
    ['a finding told twice', 'prompts.json', { findings: [prompts.findings[0], prompts.findings[0]] }],
    ['a finding without prompts', 'prompts.json', { findings: [{ ...prompts.findings[0], prompts: {} }] }],
    ['a patch outside the grid', 'self-test.json', { ...selfTest, image: stray }],
    ['nothing', 'reference.json', {}],
    ['null', 'reference.json', null],
  ])('holding %s is refused (%s)', async (_, file, value) => {
    expectRefusal(await refusalOf(aSealedFolder({ [file]: jsonBytes(value) })), 'file-invalid', file);
  });

  it('that says one thing twice is refused', async () => {
    const twice = textBytes('{"findings":{},"findings":{}}');

    expectRefusal(
      await refusalOf(aSealedFolder({ 'reference.json': twice })),
      'file-invalid',
      'reference.json',
    );
  });

  it('that brings a film of another size is refused', async () => {
    const film = new Uint8Array(447 * 447);

    expectRefusal(
      await refusalOf(aSealedFolder({ 'self-test.grey.bin': film })),
      'file-invalid',
      'self-test.json',
    );
  });
});
