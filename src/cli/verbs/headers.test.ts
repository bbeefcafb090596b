import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseArgs } from '../args.ts';
import { headers } from './headers.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function headersFor(config: string): Promise<string> {
  folder = mkdtempSync(path.join(tmpdir(), 'osselet-headers-'));
  const file = path.join(folder, 'osselet.config.json');
  writeFileSync(file, config);
  const lines: string[] = [];
  const output = {
    result: (_: object, line: string) => void lines.push(line),
    refusal: () => undefined,
    note: () => undefined,
    refused: () => 0,
  };
  await headers({ args: parseArgs(['headers', file]), output, say: (key) => key });
  return lines.join('\n');
}

const directive = (include: string, name: string) =>
  new Set([...include.matchAll(new RegExp(`${name} ([^;"]*)`, 'g'))].map((match) => match[1]));

describe('the headers that a configuration of PACS asks for', () => {
  it('let the page reach the origins of its PACS, each once, and nothing else, on every path', async () => {
    const include = await headersFor(
      JSON.stringify({
        retentionDays: 30,
        pacs: [
          {
            name: 'A',
            qido: 'https://pacs.chu.example:8443/qido',
            wado: 'https://pacs.chu.example:8443/wado',
          },
          { name: 'B', root: 'https://archive.chu.example/dw', authentication: 'basic' },
        ],
        frameAncestors: ['https://ris.chu.example'],
      }),
    );

    const connect = "'self' https://pacs.chu.example:8443 https://archive.chu.example";
    expect(directive(include, 'connect-src')).toEqual(new Set([connect]));
    expect(directive(include, 'frame-ancestors')).toEqual(new Set(['https://ris.chu.example']));
    expect(directive(include, 'script-src')).toEqual(new Set(["'self' 'wasm-unsafe-eval'"]));
  });

  it('are those of an app alone where the PACS stands behind its own origin', async () => {
    const include = await headersFor('{ "pacs": [{ "name": "A", "root": "/dicom-web" }] }');

    expect(directive(include, 'connect-src')).toEqual(new Set(["'self'"]));
    expect(directive(include, 'frame-ancestors')).toEqual(new Set(["'none'"]));
  });

  it.each([
    ['without an address', '{ "pacs": [{ "name": "A" }] }', /pacs\.0/],
    [
      'with a policy in the place of a site',
      `{ "frameAncestors": ["https://a.example; script-src *"] }`,
      /frame/,
    ],
    ['that is no JSON', '{ pacs', /JSON|property/],
  ])('are not written of a file %s', async (_, config, detail) => {
    const failed = await headersFor(config).catch((error: unknown) => error as { facts: { detail: string } });

    expect(failed).toMatchObject({ room: 'cli', code: 'config-unreadable' });
    expect((failed as { facts: { detail: string } }).facts.detail).toMatch(detail);
  });
});
