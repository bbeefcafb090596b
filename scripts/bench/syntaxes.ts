/**
 * The transfer syntaxes that are measured: who writes the file, and the bare codec that ours is held against. A new one is
 * one line. Where ours is the codec (RLE, native) the peer is a copy of the pixels: the least that anybody has to do.
 */
import { Decoder } from 'jpeg-lossless-decoder-js';
import { inflateSync } from 'fflate';
import type { Codecs } from '../../src/dicom/index.ts';
import { htj2kFilm } from './htj2k.ts';

export type Writer = (plain: Uint8Array) => Promise<Uint8Array>;

export interface Syntax {
  readonly name: string;
  /**
   * A program of DCMTK or GDCM and its options (the names of the two files follow), or a function. Null: the film as it is
   * written.
   */
  readonly writer: readonly [program: string, ...options: string[]] | Writer | null;
  /** `codec`: of the same syntax; `libjpeg-turbo`: that of JPEG baseline, 8 bits, since none of .51 was found. */
  readonly peer: 'codec' | 'copy' | 'libjpeg-turbo';
  readonly bare: (stream: Uint8Array, codecs: Codecs) => unknown;
}

const copy = (stream: Uint8Array) => stream.slice();
const lossless = (stream: Uint8Array) => new Decoder().decode(stream.slice().buffer, 0, stream.length);

/** The data set after the meta header, whose length stands in its first element, (0002,0000). */
const inflated = (file: Uint8Array) =>
  inflateSync(file.subarray(144 + new DataView(file.buffer, file.byteOffset).getUint32(140, true)));

export const syntaxes: readonly Syntax[] = [
  { name: 'explicit-little-endian', writer: null, peer: 'copy', bare: copy },
  { name: 'implicit-little-endian', writer: ['dcmconv', '+ti'], peer: 'copy', bare: copy },
  { name: 'explicit-big-endian', writer: ['dcmconv', '+tb'], peer: 'copy', bare: copy },
  { name: 'deflated', writer: ['dcmconv', '+td'], peer: 'codec', bare: inflated },
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
  { name: 'htj2k', writer: htj2kFilm, peer: 'codec', bare: (stream, codecs) => codecs.decodeHtj2k(stream) },
  {
    // The same pixels at 8 bits, as JPEG extended for ours and as baseline for the peer, which reads both.
    name: 'jpeg-extended',
    writer: ['dcmcjpeg', '+ee', '+be'],
    peer: 'libjpeg-turbo',
    bare: (stream, codecs) => codecs.decodeJpeg(stream),
  },
];
