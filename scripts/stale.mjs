/** Tells whether something built is older than what it was built from. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

export function isStale(built, sources) {
  const target = path.join(root, built);
  if (!existsSync(target)) return true;
  const made = statSync(target).mtimeMs;
  return sources.some((source) => newest(path.join(root, source)) > made);
}

function newest(file) {
  if (!existsSync(file)) return 0;
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(file).reduce(
    (latest, name) => Math.max(latest, newest(path.join(file, name))),
    found.mtimeMs,
  );
}
