/** The one table: what the rooms offer and what the page itself can do. Help and palette follow this order. */
import { marksOn, resizeBrush } from '../../annotations/index.ts';
import { assistCommands, toolCommands } from '../../annotations/ui.ts';
import { catalogueCommands, placeCommands } from '../../catalogue/ui.ts';
import type { Command } from '../../foundation/index.ts';
import { searchCommands } from '../../search/ui.ts';
import { linkCommand, viewportCommands } from '../../viewport/ui.ts';
import { burnedInCommand } from '../burnedIn/burnedInCommand.ts';
import { indexingCommands } from '../indexing/actions.ts';
import { peopleCommands } from '../people/peopleCommands.ts';
import { makeListCommand, reviewCommands } from '../review/reviewCommands.ts';
import { othersOfStudy } from '../session/alike.ts';
import { modelLacks } from '../session/assisting.ts';
import type { Session } from '../session/session.ts';
import { nextOfStudy } from '../session/nextOfStudy.ts';
import { pageCommands, type PageActions } from './pageCommands.ts';

export function allCommands(session: Session, page: PageActions): readonly Command[] {
  return [
    ...reviewCommands(session, page),
    ...pageCommands(session, page),
    ...searchCommands(session.search.getState, () => session.catalogue.getState().selectedKey !== null),
    ...peopleCommands(session, page),
    makeListCommand(page),
    ...indexingCommands(session),
    ...catalogueCommands(session.catalogue.getState),
    ...placeCommands(session.catalogue.getState),
    linkCommand,
    ...viewportCommands,
    ...assistCommands(session.assist.getState, {
      hasFilm: () => isActiveShown(session),
      modelLacks: () => modelLacks(session.engine.store.getState()),
      hasBrush: () => session.tools.getState().active === 'mask',
      resizeBrush: (notches) => resizeBrush(session.tools.getState(), notches),
      selectedBox: () => selectedBox(session),
      others: (key) => othersOfStudy(session.catalogue.getState(), key).length,
      findAlike: (from) => void session.alike.getState().search(from),
    }),
    burnedInCommand(session),
    ...toolCommands(session.tools.getState, {
      hasFilm: () => isActiveShown(session),
      nextFilm: (key) => nextOfStudy(session.catalogue.getState(), key),
      show: (key) => session.catalogue.getState().select(key),
    }),
  ];
}

function selectedBox({ tools, annotations }: Session) {
  const { selected } = tools.getState();
  const mark = selected && marksOn(annotations.getState(), selected.filmKey).get(selected.markId);
  return mark?.tool === 'rectangle' ? selected : null;
}

function isActiveShown({ catalogue, display }: Session): boolean {
  return display.store.getState()[catalogue.getState().arrangement.active].kind === 'shown';
}
