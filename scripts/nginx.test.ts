import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const include = path.join(root, 'docs/nginx/osselet.conf');
const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((file) => existsSync(file));

it('the nginx include says what scripts/headers.mjs says', () => {
  const written = execFileSync(process.execPath, [path.join(root, 'scripts/nginx.mjs')], {
    encoding: 'utf8',
  });

  expect(readFileSync(include, 'utf8')).toBe(written);
});

describe.skipIf(nginx === undefined)('behind nginx (needs nginx; Debian: nginx-light)', () => {
  let folder = '';
  const files = {
    'index.html': '<!doctype html>',
    'sw.js': '0',
    'osselet.svg': '<svg/>',
    'assets/a-C-V5jEiF.js': '0',
    'assets/b-C-V5jEiF.wasm': '0',
    'models/mini-0123456789ab/manifest.json': '{}',
  };
  let program: ChildProcess;
  let own: Server;
  const urls = { nginx: '', own: '' };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'osselet-nginx-'));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, 'dist', name)), { recursive: true });
      writeFileSync(path.join(folder, 'dist', name), content);
    }
    const { serve } = (await import(pathToFileURL(path.join(root, 'scripts/serve.mjs')).href)) as {
      serve: (options: object) => Promise<{ server: Server; url: string }>;
    };
    const served = await serve({ folder: path.join(folder, 'dist'), port: await freePort() });
    own = served.server;
    const port = await freePort();
    Object.assign(urls, { own: served.url, nginx: `http://127.0.0.1:${String(port)}/` });
    program = spawn(nginx ?? '', ['-p', folder, '-c', configuration(folder, port), '-e', 'stderr'], {
      stdio: 'ignore',
    });
    await vi.waitFor(() => fetch(urls.nginx), { timeout: 30_000, interval: 100 });
  });
  afterAll(() => {
    program.kill();
    own.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['', ...Object.keys(files)])('“/%s” comes as from the built-in server', async (name) => {
    const answers = await Promise.all([fetch(urls.nginx + name), fetch(urls.own + name)]);
    const [theirs, ours] = answers.map(({ status, headers }) => ({ status, headers: told(headers) }));

    expect(theirs).toEqual(ours);
  });

  it('what is not there is not kept, under the same policy; nothing can be sent', async () => {
    const missing = await fetch(`${urls.nginx}assets/none.js`);
    const policy = (await fetch(urls.own)).headers.get('content-security-policy');

    expect(missing.status).toBe(404);
    expect(missing.headers.get('cache-control')).toBeNull();
    expect(missing.headers.get('content-security-policy')).toBe(policy);
    expect((await fetch(urls.nginx, { method: 'POST' })).status).toBe(405);
  });

  it('WebAssembly is packed for the way', async () => {
    writeFileSync(path.join(folder, 'dist/assets/large.wasm'), 'a'.repeat(5000));

    const { headers } = await fetch(`${urls.nginx}assets/large.wasm`, {
      headers: { 'Accept-Encoding': 'gzip' },
    });

    expect(headers.get('content-encoding')).toBe('gzip');
  });
});

/** Each header that the page depends on; the type without its charset, which each server writes in its own way. */
function told(headers: Headers): Record<string, string | null> {
  const own = ['server', 'date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'etag'];
  const rest = [...headers].filter(
    ([name]) => ![...own, 'last-modified', 'accept-ranges', 'vary'].includes(name),
  );
  const isScript = (headers.get('content-type') ?? '').includes('javascript');
  const type = isScript ? 'javascript' : (headers.get('content-type') ?? '').split(';')[0];
  return { ...Object.fromEntries(rest), 'content-type': type ?? null };
}

function configuration(folder: string, port: number): string {
  const file = path.join(folder, 'nginx.conf');
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  writeFileSync(
    file,
    `user ${process.getuid?.() === 0 ? 'root' : 'nobody'};
daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temp.join(' ')}
  server { listen 127.0.0.1:${String(port)}; root ${folder}/dist; include ${include}; }
}
`,
  );
  return file;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
