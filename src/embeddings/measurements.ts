/**
 * What was measured, kept between sessions. A result holds for one adapter, one version of the browser and one model:
 * where any of them changes it is not found, and the engines are measured anew.
 */
import type { Measurement } from './measureEngines.ts';

export type Measurements = Readonly<Record<string, Measurement>>;

/** JSON keeps the three parts apart whatever characters they hold. */
export function measurementKey(adapter: string, browser: string, modelHash: string): string {
  return JSON.stringify([adapter, browser, modelHash]);
}

/** Nothing, where what was kept is not what this version writes: it is measured again. */
export function readMeasurements(kept: string | undefined): Measurements {
  try {
    const entries = Object.entries((JSON.parse(kept ?? '{}') ?? {}) as Record<string, unknown>);
    return Object.fromEntries(
      entries.filter((entry): entry is [string, Measurement] => isMeasurement(entry[1])),
    );
  } catch {
    return {};
  }
}

function isMeasurement(value: unknown): value is Measurement {
  if (typeof value !== 'object' || value === null) return false;
  const { wasmMs, webgpuMs } = value as Partial<Measurement>;
  const isTime = (time: unknown): boolean => time === null || (typeof time === 'number' && time >= 0);
  return isTime(wasmMs) && isTime(webgpuMs);
}
