/** The built app as a hospital serves it: Debian's nginx with the headers and the proxy of docs/nginx, before a PACS. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const program = '/usr/sbin/nginx';
export const hasNginx = existsSync(program);

interface Behind {
  readonly port: number;
  /** Where the PACS listens on the loopback. */
  readonly pacsPort: number;
  /** osselet.config.json */
  readonly config: object;
}

/** Answers how to stop it. */
export async function behindNginx({ port, pacsPort, config }: Behind): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'osselet-behind-'));
  cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
  writeFileSync(path.join(folder, 'dist/osselet.config.json'), JSON.stringify(config));
  const proxy = readFileSync(path.join(root, 'docs/nginx/pacs.conf'), 'utf8');
  writeFileSync(
    path.join(folder, 'pacs.conf'),
    proxy.replace('127.0.0.1:8042', `127.0.0.1:${String(pacsPort)}`),
  );
  const file = path.join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
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
  ${temporary.join(' ')}
  server {
    listen 127.0.0.1:${String(port)};
    root ${folder}/dist;
    include ${root}/docs/nginx/osselet.conf;
    include ${folder}/pacs.conf;
  }
}
`,
  );
  const nginx = spawn(program, ['-p', folder, '-c', file, '-e', 'stderr'], { stdio: 'ignore' });
  const ended = new Promise((resolve) => nginx.once('exit', resolve));
  for (let turn = 0; turn < 100; turn += 1) {
    if (await fetch(`http://127.0.0.1:${String(port)}/`).catch(() => null)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return async () => {
    nginx.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
