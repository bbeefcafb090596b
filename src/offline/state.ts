/** What the page knows of working without a network. */
import type { OsseletError } from '../foundation/index.ts';

export type Kept =
  /** No service worker here: plain http, a development server, a browser without one. */
  | { readonly kind: 'none' }
  | { readonly kind: 'keeping' }
  /** The worker looked into the caches and found every file. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export interface OfflineState {
  readonly isOnline: boolean;
  readonly kept: Kept;
  /** `later`: the person has heard of it, and goes on with the older one. */
  readonly newVersion: 'none' | 'offered' | 'later';
}
