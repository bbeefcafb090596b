/**
 * One error class for the whole house: typed where raised (room + code + facts), worded where shown.
 * The sentence a person reads is `t('<room>.error.<code>', facts)`; `message` is for logs only.
 */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export class OsseletError<Code extends string = string> extends Error {
  readonly room: string;
  readonly code: Code;
  readonly facts: Facts;

  constructor(room: string, code: Code, facts: Facts = {}, cause?: unknown) {
    super(`${room}.${code} ${JSON.stringify(facts)}`, cause === undefined ? undefined : { cause });
    this.name = 'OsseletError';
    this.room = room;
    this.code = code;
    this.facts = facts;
  }
}

export function isOsseletError(error: unknown): error is OsseletError {
  return error instanceof OsseletError;
}

/** Any thrown thing as an OsseletError; codecs throw bare numbers, browsers throw DOMExceptions. */
export function toOsseletError(error: unknown): OsseletError {
  if (isOsseletError(error)) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new OsseletError('foundation', 'unexpected', { detail }, error);
}
