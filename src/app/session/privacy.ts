/** What joins the rooms for « Confidentialité »: erasing, how long films are kept, and what may be kept at all. */
import type { StoreApi } from 'zustand/vanilla';
import type { AnnotationLog } from '../../annotations/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import type { OsseletError } from '../../foundation/index.ts';
import { createMemoryStorage, openBrowserStorage, type Storage } from '../../storage/index.ts';
import { createCopies, noCopies, type Copies } from '../../storage/ui.ts';
import type { PrivacyConfig, ReadConfig } from '../privacy/privacyConfig.ts';
import type { RequestLog } from '../privacy/requestLog.ts';
import { isSessionChosen } from '../privacy/sessionMode.ts';
import type { CopyingControl } from './copying.ts';
import { createErasing, type ErasingControl } from './erasing.ts';
import { createForgetting, type ForgettingStores } from './forgetting.ts';
import { createRetention, type RetentionControl } from './retention.ts';

/** What is known before the session starts. */
export interface PrivacyOptions extends ReadConfig {
  /** Earlier sessions kept something in this browser. */
  readonly hasKept: boolean;
  readonly requests: StoreApi<RequestLog>;
}

export interface SessionPrivacy {
  readonly erasing: ErasingControl;
  readonly retention: RetentionControl;
  readonly requests: StoreApi<RequestLog>;
  readonly config: PrivacyConfig;
  /** What the administrator wrote cannot be understood. */
  readonly configError: OsseletError | null;
  /** Session mode, chosen or set by the administrator. */
  readonly keepsNothing: boolean;
  /** Films of earlier sessions are in the list. */
  readonly restored: Promise<void>;
}

/** Where this tab keeps its films, and what lies on this workstation: in session mode that is what was kept before. */
export interface Kept {
  readonly keepsNothing: boolean;
  readonly storage: Storage;
  readonly copies: Copies;
  readonly atRest: Pick<Kept, 'storage' | 'copies'>;
}

export function openKept({ config, hasKept }: PrivacyOptions): Kept {
  const keepsNothing = config.sessionOnly || isSessionChosen();
  const session = { storage: createMemoryStorage(), copies: noCopies };
  // A database that is not there is not made: nothing was kept, and nothing is.
  if (keepsNothing && !hasKept) return { keepsNothing, ...session, atRest: session };
  const atRest = { storage: openBrowserStorage(), copies: createCopies() };
  return keepsNothing ? { keepsNothing, ...session, atRest } : { keepsNothing, ...atRest, atRest };
}

interface PrivacyPorts {
  readonly kept: Kept;
  readonly copying: Pick<CopyingControl, 'remove'>;
  readonly log: Pick<AnnotationLog, 'settled'>;
  readonly stores: ForgettingStores;
  readonly closeFilm: (key: FilmKey) => void;
}

/** Films kept too long leave before the list is read. */
export function startPrivacy(
  { config, error, requests }: PrivacyOptions,
  { kept: { atRest, copies, keepsNothing }, copying, log, stores, closeFilm }: PrivacyPorts,
): SessionPrivacy {
  const { catalogue } = stores;
  const erasing = createErasing({
    storage: atRest.storage,
    catalogue: catalogue.getState,
    log,
    forget: createForgetting(stores, closeFilm),
    removeCopies: (ids) => (atRest.copies === copies ? copying : atRest.copies).remove(ids),
  });
  const retention = createRetention({
    settings: atRest.storage.settings,
    erasing,
    configured: config.retentionDays,
  });
  void erasing.finish();
  const restored = retention.start().then(() => catalogue.getState().restore());
  void restored.then(retention.count);
  return { erasing, retention, requests, config, configError: error, keepsNothing, restored };
}
