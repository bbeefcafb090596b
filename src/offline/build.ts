/** What one build of the app consists of, and the caches that hold it. The list is written into sw.js by scripts/serviceWorker.ts. */
export interface KeptFile {
  /** From the root of the server: `/assets/codec.worker-C-V5jEiF.js`, or `/` for the page itself. */
  readonly path: string;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
}

export interface Build {
  readonly version: string;
  readonly app: readonly KeptFile[];
  /** The bundled model; `folder` holds the hash of its manifest, so that two models never share a name. */
  readonly model: { readonly folder: string; readonly files: readonly KeptFile[] };
}

const prefix = 'osselet-';

export const appCache = (version: string): string => `${prefix}app-${version}`;
export const modelCache = (folder: string): string => `${prefix}model-${folder}`;

/**
 * Which caches may go. A page holds a lock of the name of each cache that it lives on, so that the chunks of an older
 * build stay until no tab is left that could ask for them.
 */
export function unusedCaches(
  names: readonly string[],
  heldLocks: readonly string[],
  { version, model }: Pick<Build, 'version' | 'model'>,
): string[] {
  const needed = new Set([appCache(version), modelCache(model.folder), ...heldLocks]);
  return names.filter((name) => name.startsWith(prefix) && !needed.has(name));
}
