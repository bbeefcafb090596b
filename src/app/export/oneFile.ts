/** Several files leave as one archive: browsers ask before a page saves many. */
import type { OutputFile } from './forms.ts';

export async function oneFile(files: readonly OutputFile[], archiveName: string): Promise<OutputFile | null> {
  const [only, ...others] = files;
  if (only === undefined || others.length === 0) return only ?? null;
  const { zipSync, strToU8 } = await import('fflate');
  const entries = files.map(({ name, content }) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return {
    name: archiveName,
    type: 'application/zip',
    content: zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>),
  };
}
