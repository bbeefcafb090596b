/**
 * Palette Color Lookup Tables (PS3.3 C.7.9), whole or segmented. A descriptor says how many entries there are, which
 * stored value the first one stands for, and their bits; the data must hold that many. Old writers pack entries of
 * 8 bits two to a word, others give each a word of its own.
 */
import { dicomError } from '../errors.ts';
import type { Palette } from '../source.ts';
import type { Attributes } from './attributes.ts';
import { expandSegments } from './paletteSegments.ts';

const channels = {
  red: { descriptor: 'x00281101', data: 'x00281201', segmented: 'x00281221' },
  green: { descriptor: 'x00281102', data: 'x00281202', segmented: 'x00281222' },
  blue: { descriptor: 'x00281103', data: 'x00281203', segmented: 'x00281223' },
} as const;
type Channel = (typeof channels)[keyof typeof channels];

export function readPalette(attributes: Attributes): Palette {
  const isSigned = attributes.uint16('x00280103') === 1;
  const { entries, first, bits } = readDescriptor(attributes, channels.red);
  const read = (channel: Channel): Uint16Array => {
    const own = readDescriptor(attributes, channel);
    if (own.entries !== entries || own.bits !== bits) throw damaged(channel.descriptor);
    return readEntries(attributes, channel, entries, bits);
  };
  return {
    first: isSigned ? (first << 16) >> 16 : first,
    bits,
    red: read(channels.red),
    green: read(channels.green),
    blue: read(channels.blue),
  };
}

function readDescriptor(attributes: Attributes, { descriptor }: Channel) {
  const [entries, first, bits] = attributes.uint16s(descriptor);
  if (entries === undefined || first === undefined || (bits !== 8 && bits !== 16)) throw damaged(descriptor);
  // PS3.3 C.7.6.3.1.5: 65,536 entries do not fit their 16 bits and are written 0.
  return { entries: entries === 0 ? 65_536 : entries, first, bits };
}

function readEntries(attributes: Attributes, channel: Channel, entries: number, bits: number): Uint16Array {
  const words = attributes.has(channel.data)
    ? Uint16Array.from(attributes.uint16s(channel.data, entries))
    : expandSegments(Uint16Array.from(attributes.uint16s(channel.segmented)), entries);
  if (words === null) throw damaged(channel.segmented);
  if (words.length >= entries) return words.subarray(0, entries);
  if (bits !== 8 || words.length * 2 < entries) throw damaged(channel.data);
  return Uint16Array.from({ length: entries }, (_, at) => ((words[at >> 1] ?? 0) >> (8 * (at & 1))) & 0xff);
}

function damaged(tag: string) {
  return dicomError('palette-damaged', { tag });
}
