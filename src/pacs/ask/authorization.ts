/** What a person signed in with, as a header; it is held in memory and nowhere else. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string };

export function authorization(credentials: Credentials): Record<string, string> {
  switch (credentials.kind) {
    case 'none':
      return {};
    case 'basic':
      return { Authorization: `Basic ${base64(`${credentials.user}:${credentials.password}`)}` };
    case 'bearer':
      return { Authorization: `Bearer ${credentials.token}` };
  }
}

/** UTF-8, as servers that say a charset ask for (RFC 7617, 2.1). */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
