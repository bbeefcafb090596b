/** Several files leave as one archive: browsers ask before a page saves many. */
import type { OutputFile } from './forms.ts';

export async function oneFile(files: readonly OutputFile[], archiveName: string): Promise<OutputFile | null> {
  const [only, ...others] = files;
  if (only === undefined || others.length === 0) return only ?? null;
  const { createArchive } = await import('./archive.ts');
  const archive = createArchive();
  for (const { name, content } of files) if (!(content instanceof Blob)) archive.add(name, content);
  return { name: archiveName, type: 'application/zip', content: archive.end() };
}
