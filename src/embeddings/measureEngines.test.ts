import { describe, expect, it } from 'vitest';
import { fasterBackend, measuringLimits, timeEngine } from './measureEngines.ts';
import { measurementKey, readMeasurements } from './measurements.ts';

/** A clock that moves only when an engine works; waiting ends when it has moved so far. */
function aClock() {
  let now = 0;
  const waiting: { until: number; wake: () => void }[] = [];
  return {
    now: () => now,
    wait: (ms: number) => new Promise<void>((wake) => waiting.push({ until: now + ms, wake })),
    pass(ms: number): Promise<void> {
      now += ms;
      for (const { until, wake } of waiting) if (until <= now) wake();
      return Promise.resolve();
    },
  };
}

function anEngine(clock: ReturnType<typeof aClock>, times: readonly number[]) {
  let runs = 0;
  const ended: string[] = [];
  return {
    ended,
    runs: () => runs,
    embed: () => clock.pass(times[runs++ % times.length] ?? 0),
    end: () => Promise.resolve(void ended.push('ended')),
  };
}

describe('timing an engine', () => {
  it('is the median of five films, and leaves the engine running', async () => {
    const clock = aClock();
    const engine = anEngine(clock, [100, 10, 20, 30, 900]);

    const timed = await timeEngine(() => Promise.resolve(engine), clock);

    expect(timed).toEqual({ medianMs: 30, engine });
    expect([engine.runs(), engine.ended]).toEqual([5, []]);
  });

  it('starts no other film when its time is over', async () => {
    const clock = aClock();
    const engine = anEngine(clock, [0.6 * measuringLimits.runsMs]);

    const timed = await timeEngine(() => Promise.resolve(engine), clock);

    // The second film passes the end of the box.
    expect(timed.medianMs).toBe(6000);
    expect(engine.runs()).toBe(2);
  });

  it.each([
    ['throws', () => Promise.reject(new DOMException('lost'))],
    [
      'never answers',
      async (clock: ReturnType<typeof aClock>) => {
        await Promise.resolve();
        await clock.pass(1e6);
        return new Promise(() => undefined);
      },
    ],
  ])('gives no time, and ends an engine that %s', async (_, embed) => {
    const clock = aClock();
    const ended: string[] = [];
    const engine = { embed: () => embed(clock), end: () => Promise.resolve(ended.push('ended')) };

    const timed = await timeEngine(() => Promise.resolve(engine), clock);

    expect(timed).toEqual({ medianMs: null, engine: null });
    expect(ended).toEqual(['ended']);
  });

  it('does not wait for an engine that compiles for ever, and ends it when it comes after all', async () => {
    const clock = aClock();
    const engine = anEngine(clock, [10]);
    let arrive: (late: typeof engine) => void = () => undefined;
    const starting = new Promise<typeof engine>((resolve) => (arrive = resolve));

    const timing = timeEngine(() => starting, clock);
    await clock.pass(measuringLimits.startMs);
    const timed = await timing;
    arrive(engine);
    await starting;

    expect(timed.medianMs).toBeNull();
    expect(engine.ended).toEqual(['ended']);
  });

  it('gives no time to an engine that does not start', async () => {
    expect(await timeEngine(() => Promise.reject(new RangeError('no device')), aClock())).toEqual({
      medianMs: null,
      engine: null,
    });
  });
});

describe('the faster engine', () => {
  it.each([
    [{ wasmMs: 80, webgpuMs: 12 }, 'webgpu'],
    [{ wasmMs: 80, webgpuMs: 80 }, 'wasm'],
    [{ wasmMs: 80, webgpuMs: null }, 'wasm'],
    [{ wasmMs: null, webgpuMs: 12 }, 'webgpu'],
    [{ wasmMs: null, webgpuMs: null }, 'wasm'],
  ] as const)('of %j is %s', (measured, backend) => {
    expect(fasterBackend(measured)).toBe(backend);
  });
});

describe('kept measurements', () => {
  it('hold for one adapter, one version of the browser and one model', () => {
    const keys = [
      measurementKey('nvidia ampere', 'Chrome/156', 'a'),
      measurementKey('nvidia turing', 'Chrome/156', 'a'),
      measurementKey('nvidia ampere', 'Chrome/157', 'a'),
      measurementKey('nvidia ampere', 'Chrome/156', 'b'),
    ];

    expect(new Set(keys).size).toBe(4);
  });

  it.each(['', 'no JSON', 'null', '[1]', '{"a":{"wasmMs":"80","webgpuMs":12}}', '{"a":null}', undefined])(
    'that are not ours are none: %j',
    (kept) => {
      expect(readMeasurements(kept)).toEqual({});
    },
  );

  it('are read as they were written', () => {
    const kept = { key: { wasmMs: 80.5, webgpuMs: null } };

    expect(readMeasurements(JSON.stringify(kept))).toEqual(kept);
  });
});
