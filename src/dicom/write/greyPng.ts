/** An 8-bit grey picture as PNG (PNG specification, 2nd edition): one sample a pixel, each line as the difference to its left neighbour. */
import { zlibSync } from 'fflate';
import type { Grey8 } from '../film.ts';
import { concatBytes } from './concatBytes.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const GREY = 0;
const LEFT = 1;
/** Films are noise below their upper bits: a higher level takes thrice the time for a hundredth of the size. */
const level = 4;

export function greyPng({ width, height, data }: Grey8): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, GREY, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(filtered(data, width, height), { level })),
    chunk('IEND', new Uint8Array()),
  ];
  return concatBytes([signature, ...chunks]);
}

function filtered(data: Grey8['data'], width: number, height: number): Uint8Array {
  const lines = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * width, y * (width + 1) + 1];
    lines[to - 1] = LEFT;
    for (let x = 0; x < width; x++) lines[to + x] = data[from + x]! - (x === 0 ? 0 : data[from + x - 1]!);
  }
  return lines;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

/** Of ISO 3309, by a table of the 256 bytes. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
