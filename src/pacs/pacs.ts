/** A PACS as the administrator configured it. Roots bear no slash at their end; `/…` is a path of the app's own origin. */
import * as v from 'valibot';

export interface Pacs {
  readonly name: string;
  readonly qido: string;
  readonly wado: string;
  /** null: nothing is sent to it. */
  readonly stow: string | null;
  readonly authentication: 'none' | 'basic' | 'bearer';
}

const root = v.pipe(
  v.string(),
  v.check(isRoot, 'an address of http(s) or a path that begins with /, without query'),
  v.transform((text) => text.replace(/\/+$/, '')),
);

const fields = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64)),
  root: v.optional(root),
  qido: v.optional(root),
  wado: v.optional(root),
  stow: v.optional(v.nullable(root)),
  authentication: v.optional(v.picklist(['none', 'basic', 'bearer']), 'none'),
});

const onePacs = v.pipe(
  fields,
  v.check(({ root, qido, wado }) => Boolean(root ?? (qido && wado)), 'root is missing, or qido and wado'),
  v.transform(
    ({ name, root = '', qido = root, wado = root, stow, authentication }): Pacs => ({
      name,
      qido,
      wado,
      stow: stow === undefined ? root || null : stow,
      authentication,
    }),
  ),
);

/** The field `pacs` of the administrator's file. */
export const pacsList = v.pipe(
  v.array(onePacs),
  v.check((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two PACS have one name'),
);

/** Of the PACS that stand on other servers than the app's own: what the page may reach beside its own origin. */
export function pacsOrigins(all: readonly Pacs[]): readonly string[] {
  const roots = all.flatMap(({ qido, wado, stow }) => [qido, wado, ...(stow === null ? [] : [stow])]);
  return [...new Set(roots.filter((one) => !one.startsWith('/')).map((one) => new URL(one).origin))];
}

function isRoot(text: string): boolean {
  // `//host` would be another origin.
  if (text.startsWith('/')) return !/^\/\/|[?#\s\\]/.test(text);
  try {
    const { protocol, username, password, search, hash } = new URL(text);
    return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '');
  } catch {
    return false;
  }
}
