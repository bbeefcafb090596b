/**
 * A head as text and back: canonical JSON, so that one head has one text and one hash; weights as base64 of float32,
 * little-endian. What is read comes from a file or from the browser's storage: every field is looked at.
 */
import * as v from 'valibot';
import { canonicalJson, sha256HexNow } from '../foundation/index.ts';
import { headsError } from './errors.ts';
import type { Head } from './head.ts';
import { headSchema } from './headSchema.ts';

const format = 'osselet-head/1';

export function writeHead(head: Head): string {
  const said = { ...head, format, weights: toBase64(head.weights) };
  return canonicalJson({ ...said, hash: hashOf(said) });
}

export function readHead(text: string): Head {
  const { hash, ...said } = parsed(text);
  if (hash !== hashOf(said)) throw headsError('head-changed', { task: said.spec.task });
  const weights = fromBase64(said.weights);
  const head: Head = { ...said, weights };
  const outputs = head.spec.kind === 'ordinal' ? 1 : head.spec.classes.length;
  if (weights.length === 0 || weights.length % outputs !== 0)
    throw headsError('head-unreadable', { at: 'weights' });
  return head;
}

function parsed(text: string) {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw headsError('head-unreadable', { at: 'JSON' });
  }
  const result = v.safeParse(headSchema, value);
  if (!result.success) throw headsError('head-unreadable', { at: v.getDotPath(result.issues[0]) ?? 'JSON' });
  return result.output;
}

function hashOf(said: unknown): string {
  return sha256HexNow(new TextEncoder().encode(canonicalJson(said)));
}

function toBase64(weights: Float32Array): string {
  const view = new DataView(new ArrayBuffer(weights.length * 4));
  weights.forEach((weight, at) => view.setFloat32(at * 4, weight, true));
  return btoa(Array.from(new Uint8Array(view.buffer), (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Float32Array {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) =>
    view.getFloat32(at * 4, true),
  );
}
