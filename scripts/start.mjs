/** `npm start`: install when needed, build when needed, serve on the loopback, say where, open it where there is a display. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureDependencies, root, run } from './setup.mjs';
import { serve } from './serve.mjs';
import { isStale } from './stale.mjs';

ensureDependencies();
if (
  isStale('dist/index.html', ['src', 'public', 'models', 'index.html', 'vite.config.ts', 'package-lock.json'])
) {
  run(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error']);
}
const { url } = await serve({ port: Number(process.env.PORT ?? 4180) });
process.stdout.write(
  `\nOsselet : ${url}\nOutil de recherche, pas un dispositif médical. Rien ne quitte ce poste. Ctrl+C pour arrêter.\n`,
);
openBrowser(url);

function openBrowser(address) {
  if (process.env.CI || process.env.OSSELET_NO_OPEN) return;
  const openers = { darwin: ['open', address], win32: ['cmd', '/c', 'start', '', address] };
  const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const [command, ...args] = openers[process.platform] ?? (hasDisplay ? ['xdg-open', address] : []);
  // No opener is no failure: the address is printed.
  if (command)
    spawn(command, args, { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}
