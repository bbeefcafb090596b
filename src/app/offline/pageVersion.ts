/** Which build this page is, as its markup says (scripts/serviceWorker.ts); a development server serves none. */
export interface PageVersion {
  /** Of package.json. */
  readonly release: string;
  /** Of every file of the build, 12 hexadecimal digits. */
  readonly build: string;
}

export function pageVersion(): PageVersion | null {
  const content = document.querySelector<HTMLMetaElement>('meta[name="osselet-version"]')?.content ?? '';
  const [release = '', build = ''] = content.split(' ');
  return build === '' ? null : { release, build };
}
