/** What the browser grants this site, and whether it may take it back. */
export interface Disk {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  readonly isPersisted: boolean;
}

/** null where the browser does not tell, as over plain HTTP. */
export async function diskOf(): Promise<Disk | null> {
  try {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return { usedBytes: usage, quotaBytes: quota, isPersisted: await navigator.storage.persisted() };
  } catch {
    return null;
  }
}

let isAsked = false;

/** Once a session, when there is something to keep: a browser short of disk must not forget it unasked. */
export async function askToPersist(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Over plain HTTP there is nothing to ask.
  }
}

/** Megabytes below a gigabyte, as an operating system shows them. */
export function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes < 1e9 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e9, 'gigabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
