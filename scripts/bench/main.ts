/** Runs what is wanted, prints a line for each measure, writes them all under their names. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { benchDecode, type Told } from './decode.ts';
import { benchEncoder } from './encoder.ts';
import { benchFilm } from './film.ts';
import { benchHeads } from './heads.ts';
import { benchKeptLog } from './keptLog.ts';
import { benchLog } from './log.ts';
import { benchKeptFilms } from './keptFilms.ts';
import { benchMask } from './mask.ts';
import { benchPanMarks, panMeasure } from './panMarks.ts';
import { benchScreen, screenMeasures } from './screen.ts';
import { benchSearch } from './search.ts';

interface Served {
  readonly server: { close(): void; closeAllConnections(): void };
  readonly url: string;
}
export type Serve = (options: { folder?: string; port: number }) => Promise<Served>;

export async function main(given: readonly string[], root: string): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: { only: { type: 'string' }, json: { type: 'string' } },
  });
  const { only = '', json } = values;
  const results: Record<string, unknown> = {};
  const tell: Told = (name, numbers) => {
    results[name] = numbers;
    const words = Object.entries(numbers).map(([key, value]) => `${key} ${String(value)}`);
    process.stdout.write(`${name.padEnd(34)} ${words.join('  ')}\n`);
  };
  /** `screen` wants all of the screen, `screen/pan` one measure. */
  const isWanted = (name: string) => name.startsWith(only);
  const film = benchFilm();
  const { serve } = (await import(pathToFileURL(path.join(root, 'scripts/serve.mjs')).href)) as {
    serve: Serve;
  };
  await benchDecode(isWanted, () => film, tell);
  await benchSearch(isWanted, tell);
  await benchHeads(isWanted, tell);
  await benchLog(isWanted, tell);
  await benchKeptLog(root, serve, isWanted, tell);
  await benchMask(isWanted, tell);
  await benchEncoder(root, serve, isWanted, tell);
  if ('screen'.startsWith(only) || only.startsWith('screen')) await screen(root, serve, film, isWanted, tell);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
}

async function screen(
  root: string,
  serve: Serve,
  film: Uint8Array,
  isWanted: (name: string) => boolean,
  tell: Told,
) {
  if (!existsSync(path.join(root, 'dist/index.html')))
    return tell('screen', { skipped: 'needs npm run build' });
  const { server, url } = await serve({ port: 4190 });
  try {
    if (screenMeasures.some(isWanted)) await benchScreen(url, film, isWanted, tell);
    if (isWanted(panMeasure)) await benchPanMarks(url, film, tell);
    if (isWanted('screen/list-20000')) await benchKeptFilms(url, film, tell);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
