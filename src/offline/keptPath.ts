/**
 * Which requests the caches may answer: the page itself, its icon, and files whose names hold a hash of their content.
 * Everything else, films and answers of a server of films above all, is left to the browser and never kept.
 */
interface Asked {
  readonly method: string;
  readonly url: string;
}

/** The path under which the answer is kept; null leaves the request alone. */
export function keptPath({ method, url }: Asked, origin: string): string | null {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin) return null;
  const path = address.pathname;
  if (path === '/' || path === '/index.html') return '/';
  return path === '/osselet.svg' || isContentNamed(path) ? path : null;
}

/** Such a file is the same in every build that has it. */
export function isContentNamed(path: string): boolean {
  return path.startsWith('/assets/') || path.startsWith('/models/');
}
