/** DICOM and pictures of films: open, decode, render, write. Pure bytes: no network, no storage, no React. */
export type { Film, FilmKey, Frame, Grey8, PixelSpacing, Rescale, StoredValues, VoiWindow } from './film.ts';
