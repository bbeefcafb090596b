/**
 * Brings node_modules in line with package-lock.json: installs when it is missing or stale, else does nothing.
 * Uses Node alone, since it runs before anything is installed. Output of npm goes to stderr: a command line tool
 * that calls this must keep stdout for its results.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Osselet demande Node.js 20.19 ou plus récent ; celui-ci est ${process.version}.`);
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.osselet-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Osselet : installation des dépendances…\n');
  // Whoever calls with NODE_ENV=production still needs what builds: npm would leave it out, for everybody.
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] });
  writeFileSync(stamp, lock);
}

/** Runs a command in the repository and stops this process with its status when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) fail(`${command} : ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
