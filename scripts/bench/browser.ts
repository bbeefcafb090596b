/** The browser that the measures of the built app run in; `CHROMIUM` names another one. */
import { chromium, type Browser, type Page } from 'playwright';

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** As a person picks it; 15 MB take their time to reach the page of a loaded machine. */
export async function dropFilm(page: Page, film: Uint8Array): Promise<void> {
  const file = { name: 'banc.dcm', mimeType: 'application/dicom', buffer: Buffer.from(film) };
  await page.locator('input[type=file]').first().setInputFiles(file, { timeout: 120_000 });
}
