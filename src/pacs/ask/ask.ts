/**
 * One request to a PACS: authorised, limited in number, tried again where that can help, and ended when nothing comes.
 * What is tried again may be asked twice without harm: reading is, and an instance stored twice is stored once.
 */
import type { PacsError } from '../errors.ts';
import { authorization, type Credentials } from './authorization.ts';
import { createLimit } from './limit.ts';
import { meaningOfSilence, meaningOfStatus, outsidePage, type PageFacts } from './meaning.ts';
import { createPatience, type Patience } from './patience.ts';

/** Of an answer of status 2xx; the place of the request is free when it is done with the body. */
type Read<Value> = (response: Response, patience: Patience) => Promise<Value>;
export type Asking = <Value>(request: Request, read: Read<Value>) => Promise<Value>;

/** `waitMs`: how long at least before another try; null where that would change nothing. */
type Attempt<Value> =
  | { readonly value: Value }
  | { readonly error: PacsError; readonly waitMs: number | null };

interface Request {
  readonly address: string;
  readonly accept: string;
  readonly message?: { readonly contentType: string; readonly body: Blob };
  readonly signal?: AbortSignal | undefined;
  /** Statuses beside 2xx whose body is an answer too. */
  readonly also?: readonly number[];
}

export interface AskingOptions {
  readonly credentials: () => Credentials;
  /** The PACS asks for nothing itself. */
  readonly withCookies?: boolean;
  readonly page?: PageFacts;
  readonly fetch?: typeof fetch;
  readonly atOnce?: number;
  readonly patienceMs?: number;
  /** Of the first, second… new try; as many as there are. */
  readonly backOffMs?: readonly number[];
}

const passing = [429, 502, 503, 504];
const final: readonly string[] = ['stopped', 'mixed-content', 'policy-blocked'];
const longestWaitMs = 30_000;

export function createAsking({
  credentials,
  withCookies = false,
  page = outsidePage,
  fetch = globalThis.fetch.bind(globalThis),
  atOnce = 4,
  patienceMs = 60_000,
  backOffMs = [500, 1500, 4500],
}: AskingOptions): Asking {
  const limited = createLimit(atOnce);

  function send({ address, accept, message }: Request, { signal }: Patience): Promise<Response> {
    return fetch(address, {
      method: message === undefined ? 'GET' : 'POST',
      mode: 'cors',
      // A proxy may know who asks by its cookie. Else the browser is kept from asking for a password itself.
      credentials: withCookies ? 'same-origin' : 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: {
        Accept: accept,
        ...authorization(credentials()),
        ...(message && { 'Content-Type': message.contentType }),
      },
      ...(message && { body: message.body }),
      signal,
    });
  }

  async function attempt<Value>(request: Request, read: Read<Value>): Promise<Attempt<Value>> {
    const patience = createPatience(patienceMs, request.signal);
    try {
      const response = await send(request, patience);
      if (!response.ok && !request.also?.includes(response.status)) {
        await response.body?.cancel();
        const error = meaningOfStatus(response.status, request.address);
        return { error, waitMs: passing.includes(response.status) ? retryAfterMs(response) : null };
      }
      const value = await read(response, patience).catch((error: unknown) => {
        throw new Unreadable(patience.meaning(error));
      });
      return { value };
    } catch (thrown) {
      if (thrown instanceof Unreadable) throw thrown.meaning;
      const error = await meaningOfSilence(request.address, page, patience.meaning(thrown));
      return { error, waitMs: final.includes(error.code) ? null : 0 };
    } finally {
      patience.end();
    }
  }

  return (request, read) =>
    limited(async () => {
      for (let turn = 0; ; turn += 1) {
        const outcome = await attempt(request, read);
        if ('value' in outcome) return outcome.value;
        const backOff = backOffMs[turn];
        if (outcome.waitMs === null || backOff === undefined) throw outcome.error;
        await pause(Math.max(backOff, outcome.waitMs), request.signal);
      }
    });
}

/** An answer came and broke off, or was none: its reader may have heard a part of it, so it is not asked for again. */
class Unreadable extends Error {
  readonly meaning: unknown;

  constructor(meaning: unknown) {
    super('unreadable');
    this.meaning = meaning;
  }
}

function retryAfterMs(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, longestWaitMs) : 0;
}

/** Ends at once where the person stops: the next try says so. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
