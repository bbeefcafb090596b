/** Joins the PACS room with the list of films: what was configured, what a link asks for, what is read again. */
import type { StoreApi } from 'zustand/vanilla';
import type { CatalogueSlice } from '../../../catalogue/index.ts';
import { isOsseletError, toOsseletError } from '../../../foundation/index.ts';
import { deepLink, pacsError, type Pacs } from '../../../pacs/index.ts';
import type { FilePlace } from '../../../storage/index.ts';
import { letsAsk, readPolicy } from '../../privacy/policy.ts';
import type { Opening } from '../opening.ts';
import { createArriving, type Arriving, type Located } from './arriving.ts';
import { createSending, type Sending } from './sending.ts';
import { createPacsSession, type PacsState } from './pacs.ts';

export interface SessionPacs {
  readonly store: StoreApi<PacsState>;
  readonly arriving: Arriving;
  readonly sending: Sending;
  /** What the page's address asks for; to be called once films of earlier sessions are in the list. */
  openLink(page: string): Promise<void>;
  /** The file of a film of an earlier session. */
  readAgain(place: NonNullable<FilePlace['pacs']>): Promise<File>;
}

interface PacsParts {
  readonly all: readonly Pacs[];
  readonly catalogue: StoreApi<CatalogueSlice>;
  readonly openFiles: Opening['openFiles'];
}

export function startPacs({ all, catalogue, openFiles }: PacsParts): SessionPacs {
  const arriving = createArriving({ catalogue: catalogue.getState, openFiles });
  const store = createPacsSession({
    all,
    arriving,
    comparePrior: () => catalogue.getState().comparePrior(),
    page: {
      origin: location.origin,
      // Where the policy cannot be read, it is not what is blamed.
      mayAsk: (origin) =>
        readPolicy().then(
          (policy) => letsAsk(policy, origin),
          () => true,
        ),
    },
  });
  return {
    store,
    arriving,
    sending: createSending(store.getState().clientOf),
    async openLink(page) {
      const link = deepLink(page, all);
      if (link.kind === 'none') return;
      const { clientOf } = store.getState();
      if (link.kind === 'wrong') {
        await arriving.receive({ name: '?', locate: () => Promise.reject(link.error), isBehind: true });
      } else if (link.kind === 'target') {
        const { pacs, target } = link;
        const located = { pacs, client: clientOf(pacs), target };
        await arriving.receive({
          name: target.studyUid,
          locate: () => Promise.resolve(located),
          isBehind: false,
        });
      } else {
        for (const [at, uid] of link.uids.entries())
          await arriving.receive({ name: uid, locate: () => whereIs(uid, all, clientOf), isBehind: at > 0 });
      }
    },
    async readAgain({ name, ...target }) {
      const pacs = all.find((one) => one.name === name);
      if (pacs === undefined) throw pacsError('pacs-gone', { name });
      const files: Uint8Array[] = [];
      await store
        .getState()
        .clientOf(pacs)
        .retrieve(target, (file) => files.push(file));
      return new File(files as BlobPart[], target.instanceUid, { lastModified: 0 });
    },
  };
}

/** The first configured PACS that holds this study. */
async function whereIs(uid: string, all: readonly Pacs[], clientOf: PacsState['clientOf']): Promise<Located> {
  let failure: unknown = null;
  for (const pacs of all) {
    const client = clientOf(pacs);
    const isHere = await client.seriesOf(uid).then(
      (series) => series.length > 0,
      (error: unknown) => {
        if (!isOsseletError(error) || error.code !== 'not-found') failure ??= error;
        return false;
      },
    );
    if (isHere) return { pacs, client, target: { studyUid: uid } };
  }
  throw toOsseletError(failure ?? pacsError('study-nowhere', { uid }));
}
