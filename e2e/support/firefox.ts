/**
 * Debian's Firefox ESR over WebDriver BiDi (W3C), in the few commands that a smoke test asks for: Playwright drives only
 * a Firefox of its own, which is not in Debian.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import WebSocket from 'ws';

const binary = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
export const hasFirefox = existsSync(binary);

export interface Firefox {
  open(url: string): Promise<void>;
  /** Answers the expression's value, a string, a number or a boolean. */
  evaluate(expression: string): Promise<unknown>;
  type(text: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

export async function startFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(path.join(tmpdir(), 'osselet-firefox-'));
  const program = spawn(
    binary,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const end = () => {
    program.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const { send, context } = await aTab(program).catch((error: unknown) => {
    end();
    throw error;
  });
  return {
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async evaluate(expression) {
      const answer = (await send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      })) as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'script failed');
      return answer.result?.value;
    },
    async type(text) {
      const keys = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions: keys }] });
    },
    async screenshot(file) {
      const { data } = (await send('browsingContext.captureScreenshot', { context })) as { data: string };
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
    async close() {
      await send('browser.close', {}).catch(() => undefined);
      end();
    },
  };
}

async function aTab(program: ChildProcess): Promise<{ send: Send; context: string }> {
  const send = await connect(`${await listening(program)}/session`);
  await send('session.new', { capabilities: {} });
  const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
  await send('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } });
  return { send, context };
}

function listening(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const address = /BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    program.on('exit', () => reject(new Error(`Firefox ended: ${said}`)));
  });
}

type Send = (method: string, params: object) => Promise<unknown>;

interface Message {
  readonly id?: number;
  readonly type: string;
  readonly result?: unknown;
  readonly message?: string;
}

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  const waiting = new Map<number, (message: Message) => void>();
  socket.on('message', (bytes: Buffer) => {
    const message = JSON.parse(bytes.toString()) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  let sent = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++sent;
      waiting.set(id, ({ type, result, message }) =>
        type === 'success' ? resolve(result) : reject(new Error(`${method}: ${message ?? ''}`)),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
}
