import { describe, expect, it } from 'vitest';
import { hasShared, readBytes, readJson } from '../../engine/golden.ts';
import { isOsseletError } from '../../foundation/index.ts';
import { encoderFolder } from './exportSource.ts';
import { readVision } from './visionExport.ts';
import { readWish } from './wish.ts';

const malformed = ['golden', 'malformed'];

/** One file of the collection as the weights of a vision encoder, beside the collection's own config. */
async function readAsVision(name: string) {
  const weights = name.endsWith('.bin') ? 'pytorch_model.bin' : 'model.safetensors';
  const files = new Map([
    ['vision_encoder/config.json', readBytes(...malformed, 'config.json')],
    [`vision_encoder/${weights}`, readBytes(...malformed, name)],
  ]);
  const read = (path: string) => Promise.resolve(files.get(path) ?? new Uint8Array());
  const source = { name: 'malformed', paths: [...files.keys()], read };
  return readVision(encoderFolder(source, 'vision_encoder'), await readWish(source));
}

async function refusalOf(name: string) {
  const found = await readAsVision(name).then(
    () => null,
    (error: unknown) => error,
  );
  return isOsseletError(found) ? { code: found.code, facts: found.facts } : found;
}

describe.skipIf(!hasShared(...malformed))(
  'weights that are sound files of another network (needs ../shared/golden)',
  () => {
    it('are told from the sound control, whose eight numbers a token and four a vector are taken', async () => {
      const { architecture, tensors } = await readAsVision('ok.safetensors');

      expect(architecture).toMatchObject({ width: 8, layers: 1, heads: 2, mlpWidth: 16, trainedGrid: 2 });
      expect(tensors.get('vision.projection.weight')?.shape).toEqual([4, 8]);
    });

    it.each([
      ['wrong-shape.safetensors', { expected: '4 × 8', found: '4 × 9' }],
      ['transposed-shape.safetensors', { expected: '4 × 8', found: '8 × 4' }],
    ])('are refused for the shape of their projection: %s', async (name, shapes) => {
      expect(await refusalOf(name)).toMatchObject({
        code: 'tensor-shape',
        facts: { tensor: 'projection.weight', ...shapes },
      });
    });

    it('are refused without a projection: missing-key.safetensors', async () => {
      expect(await refusalOf('missing-key.safetensors')).toMatchObject({ code: 'import-no-projection' });
    });

    it('are refused without a layer, and the first missing tensor is named: missing-layer.bin', async () => {
      const refusal = await refusalOf('missing-layer.bin');

      expect(refusal).toMatchObject({ code: 'tensor-missing' });
      expect(JSON.stringify(refusal)).toContain('encoder.layer.0.');
    });

    it('are, with those that the weight readers refuse, the whole collection but its control', async () => {
      const { files } = readJson<{ files: Record<string, { error: string | null }> }>(
        ...malformed,
        'expected.json',
      );
      const refused = Object.keys(files).filter((name) => files[name]?.error !== null);

      const codes = await Promise.all(refused.map(refusalOf));

      expect(refused).toHaveLength(34);
      expect(codes.filter((each) => each === null)).toEqual([]);
    });
  },
);
