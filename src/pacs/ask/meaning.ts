/** What a failed request means, as far as `fetch` tells. */
import { isOsseletError } from '../../foundation/index.ts';
import { pacsError, type PacsError } from '../errors.ts';

/** Where the request was made from; Node has no origin and no policy. */
export interface PageFacts {
  /** null outside of a page. */
  readonly origin: string | null;
  /** Whether the page's own policy lets it ask this origin. */
  readonly mayAsk: (origin: string) => Promise<boolean>;
}

export const outsidePage: PageFacts = { origin: null, mayAsk: () => Promise.resolve(true) };

/** `fetch` threw: no answer came. */
export async function meaningOfSilence(
  address: string,
  { origin, mayAsk }: PageFacts,
  cause: unknown,
): Promise<PacsError> {
  if (isOsseletError(cause) && cause.room === 'pacs') return cause as PacsError;
  const asked = new URL(address, origin ?? undefined);
  const facts = { origin: asked.origin };
  if (origin === null || asked.origin === origin) return pacsError('unreachable', facts, cause);
  if (origin.startsWith('https:') && asked.protocol === 'http:')
    return pacsError('mixed-content', facts, cause);
  if (!(await mayAsk(asked.origin))) return pacsError('policy-blocked', facts, cause);
  return pacsError('unreachable-or-cors', facts, cause);
}

/** An answer came, and not with what was asked for. */
export function meaningOfStatus(status: number, address: string): PacsError {
  const facts = { status, address };
  if (status === 401) return pacsError('unauthorized', facts);
  if (status === 403) return pacsError('forbidden', facts);
  if (status === 404 || status === 410) return pacsError('not-found', facts);
  return pacsError(status >= 500 ? 'server-error' : 'refused', facts);
}
