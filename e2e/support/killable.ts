/** A Chromium of its own, with a profile that outlives it, which can be ended as a power cut would end it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';
import config from '../../playwright.config.ts';

export interface Killable {
  readonly page: Page;
  /** SIGKILL to all its processes; resolves once the browser is gone. */
  kill(): Promise<void>;
}

export async function startKillable(profile: string): Promise<Killable> {
  const { executablePath = '', args = [] } = config.use?.launchOptions ?? {};
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const options = [...args.filter((option) => option !== '--enable-unsafe-webgpu'), ...own, '--lang=fr-FR'];
  // A process group of its own, so that its children are killed with it.
  const program = spawn(executablePath, options, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = once(program, 'exit');
  const kill = async (): Promise<void> => {
    if (program.pid !== undefined && program.exitCode === null) process.kill(-program.pid, 'SIGKILL');
    await exited;
  };
  try {
    const browser = await chromium.connectOverCDP(await address(program));
    const context = browser.contexts()[0];
    return { page: context?.pages()[0] ?? (await context!.newPage()), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

function address(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    program.once('exit', () => reject(new Error(`Chromium ended before it could be driven: ${said}`)));
  });
}
