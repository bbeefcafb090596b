/**
 * Every request of the page and of its workers, as their own timelines list them (Resource Timing, W3C): each thread has
 * one, which the page cannot see, so each tells of its own on one channel. A timeline lists a request once it has ended,
 * by address and size; it names no method, and knows nothing of what the browser itself or an extension asks.
 */
const requestChannel = 'osselet.requests';

export interface SeenRequest {
  /** `page`, or the script of the worker. */
  readonly from: string;
  readonly url: string;
  /** `fetch`, `script`, `beacon`, `navigation`… */
  readonly initiator: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Of the answer as it came over the network; null where it came from a cache, or the browser does not tell. */
  readonly bytes: number | null;
  /** HTTP status; null where the browser does not tell. */
  readonly status: number | null;
}

/** Call once in every worker, before it asks for anything. */
export function tellRequests(): void {
  const channel = new BroadcastChannel(requestChannel);
  observeRequests((seen) => channel.postMessage(seen));
}

/** Call once in the page, before its workers start: its own requests and theirs, past ones included. */
export function followRequests(listen: (seen: readonly SeenRequest[]) => void): void {
  observeRequests(listen);
  new BroadcastChannel(requestChannel).onmessage = ({ data }: MessageEvent<readonly SeenRequest[]>) =>
    listen(data);
}

function observeRequests(tell: (seen: readonly SeenRequest[]) => void): void {
  const from = 'document' in globalThis ? 'page' : scriptName(location.pathname);
  let isPageTold = false;
  const observer = new PerformanceObserver((list) => {
    // The page itself is listed while it is being loaded, and again when it is.
    const entries = list.getEntries().filter(({ entryType }) => entryType !== 'navigation' || !isPageTold);
    isPageTold ||= entries.some(({ entryType }) => entryType === 'navigation');
    tell(entries.map((entry) => seenRequest(from, entry as PerformanceResourceTiming)));
  });
  for (const type of ['navigation', 'resource']) observer.observe({ type, buffered: true });
}

/** Without the hash of the build. */
function scriptName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/[-.].*$/, '');
}

function seenRequest(from: string, entry: PerformanceResourceTiming): SeenRequest {
  const { name, initiatorType, startTime, transferSize, responseStatus } = entry;
  return {
    from,
    url: name,
    initiator: initiatorType,
    at: performance.timeOrigin + startTime,
    bytes: transferSize > 0 ? transferSize : null,
    status: responseStatus > 0 ? responseStatus : null,
  };
}
