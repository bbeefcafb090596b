/** A zip archive that is written file by file: films of 15 MB do not wait in memory for each other, the browser holds them. */
import { strToU8, Zip, ZipPassThrough } from 'fflate';

export interface Archive {
  add(name: string, content: string | Uint8Array): void;
  /** No more files. */
  end(): Blob;
}

export function createArchive(): Archive {
  const parts: Blob[] = [];
  // Calls back at once, and with an error never: nothing is compressed here.
  const zip = new Zip((_, chunk) => parts.push(new Blob([chunk])));
  return {
    add(name, content) {
      const file = new ZipPassThrough(name);
      zip.add(file);
      file.push(typeof content === 'string' ? strToU8(content) : content, true);
    },
    end() {
      zip.end();
      return new Blob(parts);
    },
  };
}
