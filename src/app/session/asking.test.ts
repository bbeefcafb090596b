import { expect, it } from 'vitest';
import { OsseletError } from '../../foundation/index.ts';
import { createPrompts } from './asking.ts';
import { createEngine } from './engine.ts';

it('tells that a person’s sentences were not kept where storage refuses them, and uses them in this session', async () => {
  const full = new OsseletError('storage', 'quota-exceeded', { table: 'settings' });
  const settings = { get: () => Promise.resolve(undefined), put: () => Promise.reject(full) };
  const prompts = createPrompts(
    createEngine(() => new Promise(() => undefined)),
    settings,
  );
  const prompt = { positive: ['fracture'], negative: ['pas de fracture'] };
  const finding = {
    id: 'fracture',
    kind: 'finding',
    label: { fr: 'fracture', en: 'fracture' },
    localises: false,
    prompts: { fr: prompt, en: prompt },
  } as const;

  // The model's own again: nothing to embed.
  const refused = await prompts.getState().edit({ modelHash: 'm', language: 'fr', finding }, null);

  expect(refused).toBeNull();
  expect(prompts.getState().storageError).toMatchObject({ code: 'prompts-not-kept', cause: full });
  expect(prompts.getState().byModel).toEqual({ m: {} });
});
