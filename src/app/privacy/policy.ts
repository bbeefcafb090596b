/** The policy that the browser was given with the page, read from the page's own headers and put into words. */
export interface Policy {
  /** As it was received; null where the server sends none. */
  readonly text: string | null;
  readonly directives: readonly Directive[];
}

interface Directive {
  readonly name: string;
  readonly sources: readonly string[];
}

/** Directives that there are words for: what a user may want to know, in this order. */
export const wordedDirectives = [
  'connect-src',
  'default-src',
  'script-src',
  'worker-src',
  'img-src',
  'form-action',
  'frame-ancestors',
] as const;

/** What is within the page itself, or of this origin, or nothing at all. */
const innerSources = ["'self'", "'none'", 'data:', 'blob:', "'wasm-unsafe-eval'", "'report-sample'"];

export function parsePolicy(text: string | null): Policy {
  const directives = (text ?? '').split(';').flatMap((part) => {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    return name === '' ? [] : [{ name: name.toLowerCase(), sources }];
  });
  return { text, directives };
}

/** Whether pages and workers may reach this origin and the `configured` ones only: `connect-src`, or where it is missing `default-src`. */
export function isClosed({ directives }: Policy, configured: readonly string[]): boolean {
  const of = (name: string) => directives.find((directive) => directive.name === name)?.sources;
  const sources = of('connect-src') ?? of('default-src');
  return sources?.every((source) => innerSources.includes(source) || configured.includes(source)) ?? false;
}

/** Whether the page may ask another origin; where no policy was sent, nothing forbids it. */
export function letsAsk(policy: Policy, origin: string): boolean {
  const of = (name: string) => policy.directives.find((directive) => directive.name === name)?.sources;
  const sources = of('connect-src') ?? of('default-src') ?? ['*'];
  return sources.some((source) => source === '*' || source === origin || source === new URL(origin).protocol);
}

/** Asked anew: a page cannot read the headers it came with. @throws where there is no answer */
export async function readPolicy(): Promise<Policy> {
  const { headers } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
  return parsePolicy(headers.get('content-security-policy'));
}
