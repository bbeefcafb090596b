/**
 * What the hospital's administrator sets beside the app, in `osselet.config.json`. A file that is not there means the
 * defaults; one that is there and cannot be understood is said, and nothing is erased by age until it is corrected.
 */
import * as v from 'valibot';
import type { OsseletError } from '../../foundation/index.ts';
import { pacsList, type Pacs } from '../../pacs/index.ts';
import { appError } from '../errors.ts';

export interface PrivacyConfig {
  /** Films not opened for longer are erased at the next start; null: kept without limit. */
  readonly retentionDays: number | null;
  /** Nothing is kept once the tab is closed, whatever the person chose. */
  readonly sessionOnly: boolean;
  /** Where films can be asked for over the network; none: nothing is. */
  readonly pacs: readonly Pacs[];
}

export const configFile = 'osselet.config.json';
const defaultConfig: PrivacyConfig = { retentionDays: 90, sessionOnly: false, pacs: [] };

const fields = v.strictObject({
  retentionDays: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
    defaultConfig.retentionDays,
  ),
  sessionOnly: v.optional(v.boolean(), defaultConfig.sessionOnly),
  pacs: v.optional(pacsList, []),
  /** Sites that may show Osselet in a frame: for the headers of the server alone, which `osselet headers` writes. */
  frameAncestors: v.optional(v.array(v.string()), []),
});

/** A list would pass for an object without fields. */
const schema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'Invalid type: Expected Object but received Array'),
  fields,
  v.transform(
    ({ retentionDays, sessionOnly, pacs }): PrivacyConfig => ({ retentionDays, sessionOnly, pacs }),
  ),
);

export interface ReadConfig {
  readonly config: PrivacyConfig;
  readonly error: OsseletError | null;
}

export function parseConfig(text: string): ReadConfig {
  try {
    const found = v.safeParse(schema, JSON.parse(text));
    if (found.success) return { config: found.output, error: null };
    const [issue] = found.issues;
    return refused(text, `${v.getDotPath(issue) ?? '.'}: ${issue.message}`);
  } catch (error) {
    return refused(text, error instanceof Error ? error.message : String(error));
  }
}

/** `remembered`: what was read last in this browser, for a start without network. */
export async function loadConfig(
  get: () => Promise<Response>,
  remembered: Remembered = inLocalStorage,
): Promise<ReadConfig> {
  const response = await get().catch(() => null);
  if (response === null) return parseConfig(remembered.get() ?? '{}');
  if (response.status === 404) return parseConfig(remembered.put('{}'));
  return response.ok
    ? parseConfig(remembered.put(await response.text()))
    : refused('', `HTTP ${String(response.status)}`);
}

/** What is doubtful keeps less, and erases nothing. */
function refused(text: string, detail: string): ReadConfig {
  const sessionOnly = /"sessionOnly"\s*:\s*true/.test(text);
  const error = appError('config-unreadable', { file: configFile, detail });
  return { config: { retentionDays: null, sessionOnly, pacs: [] }, error };
}

interface Remembered {
  get(): string | null;
  put(text: string): string;
}

const inLocalStorage: Remembered = {
  get() {
    try {
      return localStorage.getItem(configFile);
    } catch {
      return null;
    }
  },
  put(text) {
    try {
      localStorage.setItem(configFile, text);
    } catch {
      // A browser that keeps nothing asks the server at each start.
    }
    return text;
  },
};
