/** A static server for `dist/` on the loopback, with the production headers. Nothing else is served. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { cacheControl, productionHeaders } from './headers.mjs';
import { readReach } from './reach.mjs';
import { root } from './setup.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': 'text/markdown; charset=utf-8',
};

/** Starts on the first free port from `port` on and resolves with the server and its address. */
export async function serve({ folder = path.join(root, 'dist'), port = 4180, host = '127.0.0.1' } = {}) {
  const headers = productionHeaders(await readReach(path.join(folder, 'osselet.config.json')));
  const server = createServer((request, response) => void answer({ folder, headers }, request, response));
  return new Promise((resolve, reject) => {
    let candidate = port;
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || candidate >= port + 20) return reject(error);
      candidate += 1;
      server.listen(candidate, host);
    });
    server.on('listening', () => resolve({ server, url: `http://${host}:${candidate}/` }));
    server.listen(candidate, host);
  });
}

async function answer({ folder, headers: always }, request, response) {
  const headers = { ...always };
  const refuse = refusing(always, response);
  const name = safeName(request.url);
  const file = name === null ? null : path.join(folder, name);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (!['GET', 'HEAD'].includes(request.method))
    return refuse(405, 'Méthode refusée', { Allow: 'GET, HEAD' });
  if (found === null || !found.isFile()) return refuse(404, 'Introuvable');
  headers['Cache-Control'] = cacheControl(name);
  headers['Content-Type'] = types[path.extname(file)] ?? 'application/octet-stream';
  headers['Content-Length'] = found.size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

function refusing(always, response) {
  return (status, words, headers = {}) => {
    response.writeHead(status, { ...always, ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${words}\n`);
  };
}

/** The path inside the folder, or null when the address would leave it or cannot be read. */
export function safeName(url) {
  try {
    const name = path.posix.normalize(decodeURIComponent(new URL(url, 'http://local').pathname));
    if (name.includes('\0') || name.split('/').includes('..')) return null;
    return name.endsWith('/') ? `${name}index.html` : name;
  } catch {
    return null;
  }
}

if (process.argv[1] === import.meta.filename) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 4180) });
  process.stdout.write(`${url}\n`);
}
