import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { storedModels, storeModel } from './storedModels.ts';

afterEach(() => setQuota(null));

it('a model for which the disk has no room is refused with its size, and nothing of it stays', async () => {
  const before = await storedModels();
  const noise = new Uint8Array(12_000_000).map((_, at) => (at * 2654435761) >>> 24);
  const manifest = new TextEncoder().encode('{"name":"large"}');
  await setQuota(5_000_000);

  const refused = storeModel(
    new Map([
      ['manifest.json', manifest],
      ['model.safetensors', noise],
    ]),
  );

  await expect(refused).rejects.toMatchObject({
    room: 'models',
    code: 'store-full',
    facts: { megabytes: 13 },
  });
  const models = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
  const names: string[] = [];
  for await (const name of models.keys()) names.push(name);
  expect(names).toEqual(before.map(({ hash }) => hash));
});

async function setQuota(bytes: number | null): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  const quota = bytes === null ? {} : { quotaSize: bytes };
  await session.send('Storage.overrideQuotaForOrigin', { origin: location.origin, ...quota });
}
