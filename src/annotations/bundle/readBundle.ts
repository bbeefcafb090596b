/** A bundle from a file, whole or not at all: what is wrong is told with its line, from 1. */
import * as v from 'valibot';
import { sha256Hex } from '../../foundation/index.ts';
import { verifyChain } from '../chain.ts';
import { annotationsError } from '../errors.ts';
import type { AnnotationEvent } from '../event.ts';
import { asEvent } from './eventSchema.ts';
import { bundleFormat, bundleVersion, headerSchema, sealSchema, type BundleHeader } from './format.ts';

export interface Bundle {
  readonly header: BundleHeader;
  readonly events: readonly AnnotationEvent[];
}

/** Header and events stand before the first event's line. */
const firstEventLine = 2;

export function isBundle(text: string): boolean {
  return text.slice(0, 1000).includes(`"format":"${bundleFormat}"`);
}

/** @throws OsseletError `bundle-newer`, `bundle-unreadable`, `bundle-cut`, `bundle-altered` */
export async function readBundle(text: string): Promise<Bundle> {
  const lines = text.split('\n');
  const header = headerOf(lines[0] ?? '');
  const sealAt = header.events + 1;
  if (lines.length < sealAt + 2 || lines[sealAt + 1] !== '')
    throw annotationsError('bundle-cut', { line: lines.length, expected: header.events });
  const events = lines.slice(1, sealAt).map((line, at) => eventOf(line, at + firstEventLine));
  await refuseChanged(events);
  const { sha256 } = parsed(sealSchema, lines[sealAt] ?? '', sealAt + 1);
  const body = lines.slice(0, sealAt).map((line) => `${line}\n`);
  if (sha256 !== (await sha256Hex(new TextEncoder().encode(body.join('')))))
    throw annotationsError('bundle-altered', { line: sealAt + 1 });
  return { header, events };
}

/** A newer one is not guessed at: it may say what this Osselet would lose. */
function headerOf(line: string): BundleHeader {
  const header = parsed(headerSchema, line, 1);
  if (header.version > bundleVersion) throw annotationsError('bundle-newer', { version: header.version });
  return header;
}

function eventOf(line: string, number: number): AnnotationEvent {
  const read = asEvent(jsonOf(line, number));
  if ('event' in read) return read.event;
  throw annotationsError('bundle-unreadable', { line: number, place: read.place });
}

/** Each event's own hash first, for it names the line; whether the chain joins what is held, the merge tells. */
async function refuseChanged(events: readonly AnnotationEvent[]): Promise<void> {
  const faults = await verifyChain(events);
  const fault = faults.find(({ kind }) => kind === 'changed');
  if (fault === undefined) return;
  const { filmKey, device, seq } = fault;
  const at = events.findIndex(
    (event) => event.filmKey === filmKey && event.device === device && event.seq === seq,
  );
  throw annotationsError('bundle-altered', { line: at + firstEventLine });
}

function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  line: string,
  number: number,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, jsonOf(line, number));
  if (read.success) return read.output;
  throw annotationsError('bundle-unreadable', { line: number, place: v.getDotPath(read.issues[0]) ?? '' });
}

function jsonOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw annotationsError('bundle-unreadable', { line: number, place: '' });
  }
}
