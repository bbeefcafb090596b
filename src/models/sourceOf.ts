/** A model by its address: a folder of the web server, or `opfs:<hash>`, one that was imported into this browser. */
import { fetchSource, type ByteSource } from './byteSource.ts';
import { storedSource } from './stored/storedModels.ts';

const scheme = 'opfs:';

export const storedAddress = (hash: string): string => `${scheme}${hash}`;

export function sourceOf(address: string): ByteSource {
  return address.startsWith(scheme) ? storedSource(address.slice(scheme.length)) : fetchSource(address);
}
