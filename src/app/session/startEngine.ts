/** The engine with what this browser measured before, and the first measurement where there is none yet. */
import { readMeasurements, type BackendWish, type Measurement } from '../../embeddings/index.ts';
import { startEncoder } from '../../embeddings/ui.ts';
import type { Storage } from '../../storage/index.ts';
import { createEngine, type Engine } from './engine.ts';

const setting = 'engine-measurements';

/** Without storage it is measured again next time. */
const nothing = (): undefined => undefined;

export function startEngine(
  settings: Storage['settings'],
  options: { readonly modelUrl: string; readonly backend: BackendWish },
): Engine {
  const kept = async () => readMeasurements(await settings.get(setting).catch(nothing));
  const keep = async (key: string, measured: Measurement): Promise<void> => {
    const all = { ...(await kept()), [key]: measured };
    await settings.put(setting, JSON.stringify(all)).catch(nothing);
  };
  const engine = createEngine(
    async (onReport) => startEncoder({ ...options, measurements: await kept(), onReport }),
    keep,
  );
  engine.client().then(({ report }) => {
    // A measurement that fails leaves WASM in place: its reason stays on screen.
    if (report.reason === 'not-measured') engine.measure().catch(nothing);
  }, nothing);
  return engine;
}
