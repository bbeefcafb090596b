/**
 * Which engine is faster here: each embeds the same film a few times, one engine after the other, in a box of time. The
 * self-test of its start has compiled everything, so the first run counts. Nobody waits for this: WASM answers meanwhile.
 */
export interface Measurement {
  /** Median of a film, milliseconds; null: it failed, or did not answer within its time. */
  readonly wasmMs: number | null;
  readonly webgpuMs: number | null;
}

export interface MeasuredEngine {
  embed(): Promise<unknown>;
  end(): Promise<unknown>;
}
export interface Clock {
  now(): number;
  wait(ms: number): Promise<unknown>;
}

/** Milliseconds: to load, pass the self-test and compile; and for all runs together. */
export const measuringLimits = { startMs: 60_000, runsMs: 10_000, runs: 5 };

export interface TimedEngine<Engine> {
  readonly medianMs: number | null;
  /** Still running, its taker's to end; null where `medianMs` is. */
  readonly engine: Engine | null;
}

export async function timeEngine<Engine extends MeasuredEngine>(
  start: () => Promise<Engine>,
  clock: Clock,
): Promise<TimedEngine<Engine>> {
  const { startMs, runsMs, runs } = measuringLimits;
  const starting = start();
  const engine = await within(starting, startMs, clock);
  if (engine === null) {
    // It may start after all, with nobody left to use it.
    starting.then(
      (late) => void late.end().catch(() => undefined),
      () => undefined,
    );
    return { medianMs: null, engine: null };
  }
  const times: number[] = [];
  const begun = clock.now();
  for (let left = runsMs; left > 0 && times.length < runs; left = runsMs - (clock.now() - begun)) {
    const before = clock.now();
    const answered = await within(
      engine.embed().then(() => true),
      left,
      clock,
    );
    if (answered === null) break;
    times.push(clock.now() - before);
  }
  const medianMs = median(times);
  if (medianMs !== null) return { medianMs, engine };
  engine.end().catch(() => undefined);
  return { medianMs: null, engine: null };
}

/** Null when it fails or when the time is over. */
async function within<Value>(work: Promise<Value>, ms: number, clock: Clock): Promise<Value | null> {
  return Promise.race([work.catch(() => null), clock.wait(ms).then(() => null)]);
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** WASM answers wherever the graphics card is not clearly there and faster. */
export function fasterBackend({ wasmMs, webgpuMs }: Measurement): 'wasm' | 'webgpu' {
  if (webgpuMs === null) return 'wasm';
  return wasmMs === null || webgpuMs < wasmMs ? 'webgpu' : 'wasm';
}
