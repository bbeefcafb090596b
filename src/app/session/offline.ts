/** The app is kept for work without a network once the engine has started: a first start has no competitor for the line. */
import { startOffline, type Offline } from '../../offline/ui.ts';
import { pageVersion } from '../offline/pageVersion.ts';
import type { Engine } from './engine.ts';

/** The bundled model is kept where it is the one in use and was verified; an imported one is in the browser already. */
export function startKeeping(engine: Engine, modelUrl: string): Offline {
  const modelFolder = import.meta.env.BUNDLED_MODEL;
  const settled = engine.client().then(
    () => modelUrl.endsWith(modelFolder),
    () => false,
  );
  return startOffline({ version: pageVersion()?.build ?? null, modelFolder, settled });
}
