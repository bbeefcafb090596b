/** `headers osselet.config.json`: the nginx include whose policy lets the page reach the PACS of that file, and nothing else. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { nginxInclude } from '../../../scripts/nginx.mjs';
import { reachOf } from '../../../scripts/reach.mjs';
import type { OsseletError } from '../../foundation/index.ts';
import { pacsList } from '../../pacs/index.ts';
import { cliError } from '../errors.ts';
import { callerPath, detailOf } from '../films.ts';
import type { Verb } from '../verb.ts';

/** Other fields of the file are for the page, which says what is wrong with them. */
const schema = v.looseObject({
  pacs: v.optional(pacsList, []),
  frameAncestors: v.optional(
    v.array(v.pipe(v.string(), v.check(isOrigin, 'an origin: https://ris.example'))),
    [],
  ),
});

export const headers: Verb = async ({ args, output }) => {
  const [file, ...others] = args.operands;
  if (!file || others.length > 0) throw cliError('no-config');
  const config: unknown = await readJson(file);
  const checked = v.safeParse(schema, config);
  if (!checked.success) {
    const [issue] = checked.issues;
    throw unreadable(file, `${v.getDotPath(issue) ?? '.'}: ${issue.message}`);
  }
  const reach = reachOf(config);
  const include = nginxInclude(reach);
  output.result({ ...reach, include }, include.trimEnd());
};

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(callerPath(file), 'utf8').catch((cause: unknown) => {
    throw cliError('file-unreadable', { file, detail: detailOf(cause) }, cause);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(file, error instanceof Error ? error.message : String(error));
  }
}

function unreadable(file: string, detail: string): OsseletError {
  return cliError('config-unreadable', { file, detail });
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text.replace(/\/$/, '');
}
