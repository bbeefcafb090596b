/**
 * A picked or dropped handle walked to the bottom. What cannot be read (a folder without permission, a file that is
 * gone) is told by name, and does not lose the rest.
 */
import { appError } from '../errors.ts';
import { joined, type Given, type RootHandle } from './given.ts';

/** Files asked for at the same time: thousands at once would hold up the browser. */
const atOnce = 64;

export function walkHandle(root: RootHandle): Promise<Given> {
  return walk(root, [root.name], root);
}

async function walk(handle: RootHandle, path: readonly string[], root: RootHandle): Promise<Given> {
  try {
    if (handle.kind === 'file') {
      return { files: [{ file: await handle.getFile(), path, root }], refused: [] };
    }
    const children: RootHandle[] = [];
    for await (const child of handle.values()) children.push(child);
    children.sort((a, b) => naturalOrder(a.name, b.name));
    const given: Given[] = [];
    for (let first = 0; first < children.length; first += atOnce) {
      const some = children.slice(first, first + atOnce);
      given.push(...(await Promise.all(some.map((child) => walk(child, [...path, child.name], root)))));
    }
    return joined(given);
  } catch (error) {
    const { name } = handle;
    return { files: [], refused: [{ name, error: appError('entry-unreadable', { file: name }, error) }] };
  }
}

/** IM2 before IM10: a folder gives its files in no order. */
const { compare: naturalOrder } = new Intl.Collator('en', { numeric: true });
