/**
 * Trusted Types: with `require-trusted-types-for 'script'` in the policy, the browser takes no string for a script, a
 * worker or markup, except through this one policy, which lets pass the addresses of our own server's scripts and makes
 * no markup at all. Call it before anything else in the page, and in a worker that starts workers of its own. https://www.w3.org/TR/trusted-types/#default-policy-hdr
 */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string | null },
  ) => unknown;
}

export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (isOwnScript(url, location.href) ? url : null),
  });
}

/** A `blob:` or `data:` address has our origin, or none, and a content that nobody served. */
export function isOwnScript(url: string, page: string): boolean {
  const { protocol, origin } = new URL(url, page);
  return protocol === new URL(page).protocol && origin === new URL(page).origin;
}
