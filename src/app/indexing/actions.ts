/** What a person can do with the indexing, for the bar and for the commands. */
import type { BlockedReason, Command } from '../../foundation/index.ts';
import { offerOf } from '../session/indexing/offer.ts';
import type { Session } from '../session/session.ts';

type IndexingSession = Pick<Session, 'indexing' | 'interrupted' | 'catalogue'>;

/** To be called while the person has just clicked or pressed a key: the browser may ask for the folders. */
export function resumeIndexing({ indexing, interrupted }: IndexingSession): void {
  void interrupted.takeUp();
  void indexing.resume();
}

export function indexingCommands(session: IndexingSession): readonly Command[] {
  const { indexing, interrupted, catalogue } = session;
  // Also before films are given: those will wait.
  const canPause = (): BlockedReason | null =>
    indexing.store.getState().isPaused ? 'app.blocked.indexing-paused' : null;
  const canResume = (): BlockedReason | null => {
    const { isPaused, failures, stopped } = indexing.store.getState();
    const isWaiting = isPaused || failures.size + stopped.length > 0;
    const offer = offerOf(interrupted.store.getState(), catalogue.getState().films);
    return isWaiting || offer !== null ? null : 'app.blocked.nothing-to-index';
  };
  return [
    {
      id: 'app.command.pause-indexing',
      section: 'films',
      keys: [],
      blocked: canPause,
      run: () => void indexing.pause(),
    },
    {
      id: 'app.command.resume-indexing',
      section: 'films',
      keys: [],
      blocked: canResume,
      run: () => resumeIndexing(session),
    },
  ];
}
