/**
 * A list in reading takes keys that are otherwise the film list's or a tool's: it stands first in the table while it is
 * there, and not at all otherwise.
 */
import type { BlockedReason, Command } from '../../foundation/index.ts';
import { openTerm, reviewedFinding } from '../preannotations/judgedNow.ts';
import type { Session } from '../session/session.ts';

export interface ReviewActions {
  /** The dialog that makes a list. */
  readonly makeList: () => void;
  /** The dialog that asks why. */
  readonly skipFilm: () => void;
  /** The dialog that confirms many at once. */
  readonly confirmAbove: () => void;
}

export function makeListCommand({ makeList }: ReviewActions): Command {
  return {
    id: 'app.command.review',
    section: 'annotations',
    keys: ['Shift+r'],
    blocked: never,
    run: makeList,
  };
}

export function reviewCommands(session: Session, page: ReviewActions): readonly Command[] {
  const review = () => session.review.getState();
  if (review().queue == null) return [];
  const outside = (): BlockedReason | null =>
    reviewedFinding(session) === null ? 'app.blocked.not-reviewed' : null;
  const section = 'annotations';
  return [
    {
      id: 'app.command.review-next',
      section,
      keys: [';', 'PageDown'],
      blocked: never,
      run: () => review().step(1),
    },
    {
      id: 'app.command.review-previous',
      section,
      keys: [',', 'PageUp'],
      blocked: never,
      run: () => review().step(-1),
    },
    {
      id: 'app.command.review-edit',
      section,
      keys: ['e'],
      blocked: outside,
      run: () => void openTerm(reviewedFinding(session) ?? ''),
    },
    { id: 'app.command.review-skip', section, keys: ['Shift+n'], blocked: outside, run: page.skipFilm },
    {
      id: 'app.command.review-defer',
      section,
      keys: ['Shift+m'],
      blocked: outside,
      run: () => review().defer(),
    },
    { id: 'app.command.review-above', section, keys: [], blocked: never, run: page.confirmAbove },
    { id: 'app.command.review-close', section, keys: [], blocked: never, run: () => review().close() },
  ];
}

function never(): BlockedReason | null {
  return null;
}
