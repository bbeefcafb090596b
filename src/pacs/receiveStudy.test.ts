import { describe, expect, it } from 'vitest';
import { pacsError } from './errors.ts';
import type { InstanceRow } from './qido/rows.ts';
import { receiveStudy } from './receiveStudy.ts';
import type { Target } from './client.ts';

const anInstance = (number: number, modality = 'DX'): InstanceRow => ({
  studyUid: '1.1',
  seriesUid: '1.1.1',
  instanceUid: `1.1.1.${String(number)}`,
  sopClassUid: '1.2.840.10008.5.1.4.1.1.1.1',
  modality,
  seriesNumber: 1,
  number,
});

async function receive(
  instances: readonly InstanceRow[],
  {
    failing = {},
    held = [],
  }: { failing?: Record<number, 'not-found' | 'unreachable'>; held?: number[] } = {},
) {
  const [heard, asked, progress]: [number[], number[], string[]] = [[], [], []];
  const client = {
    instancesOf: () => Promise.resolve([...instances]),
    retrieve: (target: Target, hear: (file: Uint8Array) => void) => {
      const number = Number(target.instanceUid?.split('.').at(-1));
      asked.push(number);
      const code = failing[number];
      if (code !== undefined) return Promise.reject(pacsError(code));
      hear(Uint8Array.of(number));
      return Promise.resolve(1);
    },
  };
  const error: unknown = await receiveStudy(
    client,
    { studyUid: '1.1' },
    {
      hear: ({ bytes }) => heard.push(bytes[0] ?? 0),
      progress: (done, total) => progress.push(`${String(done)}/${String(total)}`),
      isHeld: ({ number }) => held.includes(number ?? 0),
      signal: new AbortController().signal,
    },
  ).catch((thrown: unknown) => thrown);
  return { heard, asked, error, last: progress.at(-1) };
}

describe('a study that is received', () => {
  it('is heard film by film; reports, segmentations and raw data are left', async () => {
    const log = { ...anInstance(4, 'OT'), sopClassUid: '1.2.840.10008.5.1.4.1.1.66' };
    const { heard, last, error } = await receive([anInstance(1), anInstance(2, 'SR'), anInstance(3), log]);

    expect({ heard, last, error }).toEqual({ heard: [1, 3], last: '2/2', error: undefined });
  });

  it('goes on past a film that fails, and says so at the end', async () => {
    const { heard, error } = await receive(
      [1, 2, 3].map((n) => anInstance(n)),
      { failing: { 2: 'not-found' } },
    );

    expect(heard).toEqual([1, 3]);
    expect(error).toMatchObject({ code: 'not-found' });
  });

  it('asks again only for what is not at hand', async () => {
    const { asked, last } = await receive(
      [1, 2, 3].map((n) => anInstance(n)),
      { held: [1, 3] },
    );

    expect({ asked, last }).toEqual({ asked: [2], last: '3/3' });
  });

  it('that is empty is a study that is nowhere', async () => {
    expect((await receive([])).error).toMatchObject({ code: 'study-nowhere', facts: { uid: '1.1' } });
  });
});
