/** Runs the model's own film and sentences through fresh encoders; throws `models.self-test-failed`. */
import { toInput, type BackendName, type ImageEncoder, type TextEncoder } from '../engine/index.ts';
import { checkSelfTest, type Model } from '../models/index.ts';

export async function runSelfTest(
  model: Model,
  backend: BackendName,
  images: ImageEncoder,
  texts: TextEncoder,
): Promise<void> {
  const { grey, film, texts: expected } = model.selfTest;
  const input = toInput({ width: grey.side, height: grey.side, data: film }, model.manifest.imageInput);
  const image = await images.encode(input);
  const ids = expected.map(({ sentence }) => model.tokenizer.tokenize(sentence).ids);
  const vectors = await texts.encode(ids);
  const answers = vectors.map((vector, i) => ({ ids: ids[i] ?? [], vector }));
  checkSelfTest(model, { ...image, texts: answers }, backend);
}
