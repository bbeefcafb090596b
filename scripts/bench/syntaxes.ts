/**
 * The transfer syntaxes that are measured: who writes the file, and the bare codec that ours is held against. A new one is
 * one line. Where ours is the codec (RLE, native) the peer is a copy of the pixels: the least that anybody has to do.
 */
import { Decoder } from 'jpeg-lossless-decoder-js';
import type { Codecs } from '../../src/dicom/index.ts';

export interface Syntax {
  readonly name: string;
  /** A program of DCMTK or GDCM and its options; the names of the two files follow. Null: the film as it is written. */
  readonly writer: readonly [program: string, ...options: string[]] | null;
  readonly peer: 'codec' | 'copy';
  readonly bare: (stream: Uint8Array, codecs: Codecs) => unknown;
}

const copy = (stream: Uint8Array) => stream.slice();
const lossless = (stream: Uint8Array) => new Decoder().decode(stream.slice().buffer, 0, stream.length);

export const syntaxes: readonly Syntax[] = [
  { name: 'explicit-little-endian', writer: null, peer: 'copy', bare: copy },
  { name: 'implicit-little-endian', writer: ['dcmconv', '+ti'], peer: 'copy', bare: copy },
  { name: 'explicit-big-endian', writer: ['dcmconv', '+tb'], peer: 'copy', bare: copy },
  { name: 'rle', writer: ['dcmcrle'], peer: 'copy', bare: copy },
  { name: 'jpeg-lossless-sv1', writer: ['dcmcjpeg', '+e1'], peer: 'codec', bare: lossless },
  {
    name: 'jpeg-ls',
    writer: ['dcmcjpls'],
    peer: 'codec',
    bare: (stream, codecs) => codecs.decodeJpegLs(stream),
  },
  {
    name: 'jpeg-2000',
    writer: ['gdcmconv', '--j2k'],
    peer: 'codec',
    bare: (stream, codecs) => codecs.decodeJpeg2000(stream),
  },
];
