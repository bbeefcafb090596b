/**
 * The production headers, in one place: the built-in server sends them, `osselet headers` writes them for nginx.
 * `wasm-unsafe-eval` admits WebAssembly alone; nothing may be evaluated, loaded from or sent to another origin.
 * COOP and COEP isolate the page, so that no other site shares its process.
 */
const policy = {
  'default-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  // No string becomes a script, a worker or markup, save through the policy of src/foundation/trustedScripts.ts. It stands
  // on sw.js too, which is one file and loads none.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** Nothing configured: the page reaches its own origin, and nobody may show it in a frame. */
const closed = { connect: [], frameAncestors: [] };

function contentSecurityPolicy({ connect, frameAncestors }) {
  const opened = {
    ...policy,
    'connect-src': [...policy['connect-src'], ...connect],
    'frame-ancestors': frameAncestors.length > 0 ? frameAncestors : policy['frame-ancestors'],
  };
  return Object.entries(opened)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/** `reach`: what scripts/reach.mjs finds in the administrator's file. */
export function productionHeaders(reach = closed) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(reach),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  };
}

const forEver = 'public, max-age=31536000, immutable';

/** By path, as expressions that nginx reads too: where a name holds the hash of the content, it is asked for once. */
export const cachingRules = {
  '^/assets/': forEver,
  '^/models/[^/]+-[0-9a-f]{12}/': forEver,
};

/** The page, its icon and sw.js may change with the next build: they are kept, and asked about each time. */
export const otherwiseCached = 'no-cache';

export function cacheControl(name) {
  const rule = Object.entries(cachingRules).find(([expression]) => new RegExp(expression).test(name));
  return rule?.[1] ?? otherwiseCached;
}
