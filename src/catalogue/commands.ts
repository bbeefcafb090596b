/** What a person can do among the open films, for the keys and the palette. */
import type { Command } from '../foundation/index.ts';
import { isSelectable } from './entry.ts';
import type { CatalogueSlice } from './slice.ts';

export function catalogueCommands(catalogue: () => CatalogueSlice): readonly Command[] {
  const needsFilm = () => (catalogue().films.some(isSelectable) ? null : 'catalogue.blocked.no-film');
  return [
    {
      id: 'catalogue.command.previous-film',
      section: 'films',
      keys: ['PageUp'],
      blocked: needsFilm,
      run: () => catalogue().selectNeighbour(-1),
    },
    {
      id: 'catalogue.command.next-film',
      section: 'films',
      keys: ['PageDown'],
      blocked: needsFilm,
      run: () => catalogue().selectNeighbour(1),
    },
    {
      id: 'catalogue.command.previous-patient',
      section: 'films',
      keys: ['Shift+PageUp'],
      blocked: needsFilm,
      run: () => catalogue().selectPatient(-1),
    },
    {
      id: 'catalogue.command.next-patient',
      section: 'films',
      keys: ['Shift+PageDown'],
      blocked: needsFilm,
      run: () => catalogue().selectPatient(1),
    },
  ];
}
