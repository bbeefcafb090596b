/** A server of a journey's own, which it can stop and whose files it can replace. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
interface Serving {
  serve: (options: { folder: string; port: number }) => Promise<{ server: Server; url: string }>;
}

export interface OwnServer {
  readonly url: string;
  /** A copy of dist/. */
  readonly folder: string;
  readonly asked: string[];
  stop(): Promise<void>;
}

export async function startOwnServer(nearPort: number): Promise<OwnServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'osselet-served-'));
  cpSync(path.join(root, 'dist'), folder, { recursive: true });
  const { serve } = (await import(pathToFileURL(path.join(root, 'scripts/serve.mjs')).href)) as Serving;
  const { server, url } = await serve({ folder, port: nearPort });
  const asked: string[] = [];
  server.on('request', ({ url: address }: IncomingMessage) => asked.push(address ?? ''));
  return {
    url,
    folder,
    asked,
    stop: async () => {
      rmSync(folder, { recursive: true, force: true });
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
