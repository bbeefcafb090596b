/** A media type and its parameters (RFC 9110, 8.3.1), names in lower case: `multipart/related; boundary="a b"`. */
export interface MediaType {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const parameter = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g;

export function mediaType(text: string | null): MediaType {
  const [type = ''] = (text ?? '').split(';');
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain = ''] of (text ?? '').matchAll(parameter))
    parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain);
  return { type: type.trim().toLowerCase(), parameters };
}
