/** What a person can do with the places of films on the screen, for the keys, the buttons and the palette. */
import type { BlockedReason, Command } from '../foundation/index.ts';
import { nextPlace, type Layout } from './places.ts';
import { priorOf } from './prior.ts';
import type { CatalogueSlice } from './slice.ts';

export function placeCommands(catalogue: () => CatalogueSlice): readonly Command[] {
  const needsFilm = (): BlockedReason | null =>
    (catalogue().selectedKey ?? catalogue().compareKey) ? null : 'catalogue.blocked.no-film';
  const arrange = (layout: Layout): Pick<Command, 'section' | 'blocked' | 'run'> => ({
    section: 'display',
    blocked: needsFilm,
    run: () => catalogue().arrange(layout),
  });
  return [
    { id: 'catalogue.command.one-film', keys: ['F1'], ...arrange(1) },
    { id: 'catalogue.command.two-films', keys: ['F2'], ...arrange(2) },
    { id: 'catalogue.command.four-films', keys: ['F4'], ...arrange(4) },
    {
      id: 'catalogue.command.next-place',
      section: 'display',
      keys: ['s'],
      blocked: () => (catalogue().arrangement.layout > 1 ? null : 'catalogue.blocked.one-place'),
      run: () => catalogue().activate(nextPlace(catalogue().arrangement)),
    },
    {
      id: 'catalogue.command.compare-prior',
      section: 'films',
      keys: ['Shift+a'],
      blocked: () => {
        const { films, selectedKey } = catalogue();
        const { reason } = priorOf(films, selectedKey);
        return reason === null ? null : `catalogue.blocked.${reason}`;
      },
      run: () => catalogue().comparePrior(),
    },
  ];
}
