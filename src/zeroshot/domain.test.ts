import { expect, it } from 'vitest';
import { readDomain } from './domain.ts';

const domain = { modalities: ['CR', 'DX'], minSidePx: 64 };
const aFilm = (modality: string | null, columns = 2000, rows = 2500) => ({
  key: '1.2.3#0',
  modality,
  columns,
  rows,
});

it.each([
  ['a digital radiograph', aFilm('DX'), 'within'],
  ['a PNG, which names no modality', aFilm(null), 'within'],
  ['a mammogram', aFilm('MG'), 'other-modality'],
  ['a slice of a CT', aFilm('CT'), 'other-modality'],
  ['16 × 16 pixels', aFilm('DX', 16, 16), 'too-small'],
  ['a strip of 63 pixels', aFilm('DX', 63, 3000), 'too-small'],
  ['64 × 64 pixels', aFilm('CR', 64, 64), 'within'],
  ['a tiny CT', aFilm('CT', 16, 16), 'too-small'],
] as const)('%s', (_, film, place) => {
  expect(readDomain(film, domain).place).toBe(place);
});
