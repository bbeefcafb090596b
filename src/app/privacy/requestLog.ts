/** The requests since the page was opened: grouped for the eye, those that left the origin apart. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  followPolicyViolations,
  followRequests,
  type PolicyViolation,
  type SeenRequest,
} from '../../foundation/index.ts';

/** Enough for hours of work; what is over it is counted. */
const keptRequests = 5000;
const keptBlocked = 200;

export interface RequestLog {
  readonly seen: readonly SeenRequest[];
  readonly dropped: number;
  /** What the policy kept the page or a worker from, the latest last; no request was made. */
  readonly blocked: readonly PolicyViolation[];
}

export function startRequestLog(): StoreApi<RequestLog> {
  const log = createStore<RequestLog>(() => ({ seen: [], dropped: 0, blocked: [] }));
  followRequests((more) => log.setState((before) => withRequests(before, more)));
  followPolicyViolations((violation) => log.setState((before) => withBlocked(before, violation)));
  return log;
}

export function withRequests(log: RequestLog, more: readonly SeenRequest[]): RequestLog {
  const all = [...log.seen, ...more];
  const over = Math.max(0, all.length - keptRequests);
  return { ...log, seen: all.slice(over), dropped: log.dropped + over };
}

/** The same thing tried again and again is told once. */
export function withBlocked(log: RequestLog, violation: PolicyViolation): RequestLog {
  const isKnown = log.blocked.some(
    ({ directive, blocked }) => directive === violation.directive && blocked === violation.blocked,
  );
  return isKnown ? log : { ...log, blocked: [...log.blocked, violation].slice(-keptBlocked) };
}

export interface RequestGroup {
  readonly from: string;
  /** Path within this origin; the whole address of one that left it. */
  readonly address: string;
  readonly initiator: string;
  readonly times: number;
  /** null where none was told. */
  readonly bytes: number | null;
  /** Milliseconds since 1970, of the last one. */
  readonly last: number;
}

export interface GroupedRequests {
  readonly own: readonly RequestGroup[];
  /** To a PACS that the administrator configured. */
  readonly configured: readonly RequestGroup[];
  readonly foreign: readonly RequestGroup[];
}

/** By who asked and for what, the latest first. `data:` and `blob:` stay within the page. */
export function groupRequests(
  seen: readonly SeenRequest[],
  origin: string,
  configured: readonly string[],
): GroupedRequests {
  const groups = new Map<string, RequestGroup & { to: keyof GroupedRequests }>();
  for (const { from, url, initiator, at, bytes } of seen) {
    const to = whereTo(url, origin, configured);
    const address = to === 'own' ? addressWithin(url) : url;
    const name = JSON.stringify([from, address, initiator]);
    const before = groups.get(name);
    groups.set(name, {
      from,
      address,
      initiator,
      to,
      times: (before?.times ?? 0) + 1,
      bytes: bytes === null ? (before?.bytes ?? null) : bytes + (before?.bytes ?? 0),
      last: Math.max(at, before?.last ?? 0),
    });
  }
  const sorted = [...groups.values()].sort((a, b) => b.last - a.last);
  const of = (to: keyof GroupedRequests) => sorted.filter((group) => group.to === to);
  return { own: of('own'), configured: of('configured'), foreign: of('foreign') };
}

function whereTo(url: string, own: string, configured: readonly string[]): keyof GroupedRequests {
  if (url.startsWith('data:')) return 'own';
  try {
    const { origin } = new URL(url.replace(/^blob:/, ''));
    if (origin === own) return 'own';
    return configured.includes(origin) ? 'configured' : 'foreign';
  } catch {
    return 'foreign';
  }
}

function addressWithin(url: string): string {
  if (!url.startsWith('http')) return url.slice(0, 60);
  const { pathname, search } = new URL(url);
  return pathname + search;
}
