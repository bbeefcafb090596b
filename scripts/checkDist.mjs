/**
 * Searches what was built for code that evaluates strings and for hosts outside the workstation.
 * Each exception stands in scripts/distExceptions.json: file, pattern, match, reason, and the test that shows the code
 * never runs or the host is never called. One without reason or test, or that matches nothing any more, fails too.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fail, root } from './setup.mjs';

const patterns = {
  eval: /\beval\s*\(|\(0,\s*eval\)/g,
  'new Function': /new Function\b|\bFunction\(\s*["'`]/g,
  host: /\b(?:https?:)?\/\/(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|co|ai|app)\b/gi,
};
const dist = path.join(root, 'dist');
const exceptions = JSON.parse(readFileSync(path.join(root, 'scripts/distExceptions.json'), 'utf8'));

for (const entry of exceptions) {
  const isComplete = entry.reason && entry.test && existsSync(path.join(root, entry.test));
  if (!isComplete) fail(`dist : exception sans raison ou sans test : ${JSON.stringify(entry)}`);
}
const found = new Map();
for (const name of readdirSync(dist, { recursive: true }).map(String)) {
  if (!/\.(js|mjs|css|html)$/.test(name)) continue;
  const text = readFileSync(path.join(dist, name), 'utf8');
  for (const [pattern, expression] of Object.entries(patterns)) {
    for (const match of text.matchAll(expression)) {
      const key = `${stable(name)} · ${pattern} · ${match[0].toLowerCase()}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
}
const allowed = new Set(exceptions.map((entry) => `${entry.file} · ${entry.pattern} · ${entry.match}`));
const unlisted = [...found].filter(([key]) => !allowed.has(key));
const unused = [...allowed].filter((key) => !found.has(key));
for (const [key, count] of unlisted) process.stderr.write(`dist : non admis : ${key} (${count} fois)\n`);
for (const key of unused) process.stderr.write(`dist : exception devenue inutile : ${key}\n`);
process.stdout.write(`dist : ${allowed.size} exceptions admises, ${unlisted.length} non admises\n`);
if (unlisted.length + unused.length > 0) process.exit(1);

/** Vite's content hash changes with each build; the name before it does not. */
function stable(name) {
  return name.replaceAll('\\', '/').replace(/-[\w-]{8}(?=\.\w+$)/, '');
}
