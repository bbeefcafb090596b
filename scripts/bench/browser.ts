/** The browser that the measures of the built app run in; `CHROMIUM` names another one. */
import { chromium, type Browser } from 'playwright';

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
