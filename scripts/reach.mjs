/**
 * Which origins the administrator's file opens: addresses of PACS, and sites that may show the page in a frame. What is
 * not an origin opens nothing; the page and `osselet headers` say what is wrong with the file.
 */
import { readFile } from 'node:fs/promises';

export function reachOf(config) {
  const all = Array.isArray(config?.pacs) ? config.pacs : [];
  const roots = all.flatMap((pacs) => [pacs?.root, pacs?.qido, pacs?.wado, pacs?.stow]);
  const sites = Array.isArray(config?.frameAncestors) ? config.frameAncestors : [];
  return { connect: origins(roots), frameAncestors: origins(sites) };
}

/** Of a file; one that is missing or cannot be read opens nothing. */
export async function readReach(file) {
  try {
    return reachOf(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return reachOf(null);
  }
}

/** An origin is written anew by the URL parser, so that nothing else can slip into a header. */
function origins(addresses) {
  const found = addresses.flatMap((address) => {
    try {
      const { origin, protocol } = new URL(address);
      return /^https?:$/.test(protocol) ? [origin] : [];
    } catch {
      return [];
    }
  });
  return [...new Set(found)];
}
