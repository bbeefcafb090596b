import { canonicalJson, sha256Hex } from '../../foundation/index.ts';
import type { AnnotationEvent } from '../event.ts';
import { bundleFormat, versionFor } from './format.ts';

export interface BundleOccasion {
  readonly device: string;
  readonly at: Date;
}

/** `events`: whole logs of any number of films, in the order in which storage lists them. */
export async function writeBundle(
  events: readonly AnnotationEvent[],
  { device, at }: BundleOccasion,
  lineOf: (event: AnnotationEvent) => string = canonicalJson,
): Promise<string> {
  const header = {
    format: bundleFormat,
    version: versionFor(events.map(({ kind }) => kind)),
    events: events.length,
    device,
    at: at.toISOString(),
  };
  const body = [canonicalJson(header), ...events.map(lineOf)].map((line) => `${line}\n`).join('');
  return `${body}${canonicalJson({ sha256: await sha256Hex(new TextEncoder().encode(body)) })}\n`;
}
