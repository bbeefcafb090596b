/** What the page and the service worker say to each other. */
import type { Facts } from '../foundation/index.ts';

export type ToWorker =
  /** Keep what is missing, the bundled model too where it is the one in use, look that it is there, and answer. */
  | { readonly kind: 'keep'; readonly withModel: boolean }
  /** Answer from now on for every tab, in place of the older build. */
  | { readonly kind: 'take-over' };

export type FromWorker =
  | { readonly kind: 'kept'; readonly files: number }
  | { readonly kind: 'failed'; readonly code: string; readonly facts: Facts };
