/** Commands that join rooms or belong to the page itself: opening, the question, its verdict, dialogs. */
import { canReverse } from '../../annotations/index.ts';
import type { BlockedReason, Command } from '../../foundation/index.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { changeLanguage, currentLanguage } from '../i18n.ts';
import { judge, judgedNow } from '../preannotations/judgedNow.ts';
import type { Displayed } from '../session/displayed.ts';
import type { PeopleActions } from '../people/peopleCommands.ts';
import type { ReviewActions } from '../review/reviewCommands.ts';
import { isCurtained } from '../session/readFirst.ts';
import type { Session } from '../session/session.ts';

/** What only the page can do. */
export interface PageActions extends ReviewActions, PeopleActions {
  readonly open: () => void;
  readonly openFolder: () => void;
  readonly pacs: () => void;
  readonly keeping: () => void;
  readonly privacy: () => void;
  readonly ask: () => void;
  readonly palette: () => void;
  readonly help: () => void;
  readonly keys: () => void;
  readonly model: () => void;
  readonly heads: () => void;
  readonly tags: () => void;
  readonly exportMarks: () => void;
  readonly importMarks: () => void;
  /** From a field to the film; from anywhere else, back to one film. */
  readonly leave: () => void;
  /** True when the answer was out of sight, and now is not: nothing is judged unseen. */
  readonly revealAssistant: () => boolean;
}

export function pageCommands(session: Session, page: PageActions): readonly Command[] {
  return [
    { id: 'app.command.open', section: 'films', keys: ['o'], blocked: never, run: page.open },
    {
      id: 'app.command.open-folder',
      section: 'films',
      keys: ['Shift+o'],
      blocked: never,
      run: page.openFolder,
    },
    { id: 'app.command.pacs', section: 'films', keys: [], blocked: never, run: page.pacs },
    { id: 'app.command.keeping', section: 'films', keys: [], blocked: never, run: page.keeping },
    { id: 'app.command.privacy', section: 'page', keys: [], blocked: never, run: page.privacy },
    {
      id: 'app.command.demonstration',
      section: 'films',
      keys: [],
      blocked: never,
      run: () => void session.openDemonstration(),
    },
    {
      id: 'app.command.training',
      section: 'films',
      keys: [],
      blocked: never,
      run: () => void session.openTraining(),
    },
    {
      id: 'app.command.tags',
      section: 'films',
      keys: ['g'],
      blocked: () => (activeFilm(session).kind === 'empty' ? 'app.blocked.no-film' : null),
      run: page.tags,
    },
    {
      id: 'app.command.export',
      section: 'films',
      keys: ['Shift+x'],
      blocked: never,
      run: page.exportMarks,
    },
    { id: 'app.command.import', section: 'films', keys: [], blocked: never, run: page.importMarks },
    ...questionCommands(session, page),
    ...annotationCommands(session, page),
    { id: 'heads.command.learn', section: 'annotations', keys: ['Shift+j'], blocked: never, run: page.heads },
    {
      id: 'app.command.palette',
      section: 'page',
      keys: ['Ctrl+k'],
      blocked: never,
      run: page.palette,
      isForFields: true,
    },
    { id: 'app.command.help', section: 'page', keys: ['?'], blocked: never, run: page.help },
    {
      id: 'app.command.presentation',
      section: 'display',
      keys: ['p'],
      blocked: never,
      run: () => {
        const { isIdentityHidden, hideIdentity } = useDisplayOptions.getState();
        hideIdentity(!isIdentityHidden);
      },
    },
    {
      id: 'app.command.read-first',
      section: 'question',
      keys: [],
      blocked: never,
      run: () => {
        const { isOn, choose } = session.readFirst.getState();
        void choose(!isOn);
      },
    },
    { id: 'app.command.keys', section: 'page', keys: [], blocked: never, run: page.keys },
    { id: 'app.command.model', section: 'page', keys: [], blocked: never, run: page.model },
    {
      id: 'app.command.language',
      section: 'page',
      keys: [],
      blocked: never,
      run: () => void changeLanguage(currentLanguage() === 'fr' ? 'en' : 'fr'),
    },
    {
      id: 'app.command.leave',
      section: 'page',
      keys: ['Escape'],
      blocked: never,
      run: page.leave,
      isForFields: true,
      isKeyFixed: true,
    },
  ];
}

function activeFilm({ catalogue, display }: Session): Displayed {
  return display.store.getState()[catalogue.getState().arrangement.active];
}

function questionCommands(session: Session, page: PageActions): readonly Command[] {
  const { annotations, catalogue, readFirst, zeroshot } = session;
  const selected = () => catalogue.getState().selectedKey;
  const mapBlocked = (): BlockedReason | null => {
    const key = selected() ?? '';
    if (isCurtained(readFirst.getState(), annotations.getState(), key)) return 'app.blocked.read-first';
    return zeroshot.getState().answers[key] ? null : 'app.blocked.no-answer';
  };
  return [
    { id: 'app.command.ask', section: 'question', keys: ['/'], blocked: never, run: page.ask },
    {
      id: 'app.command.map',
      section: 'question',
      keys: ['m'],
      blocked: mapBlocked,
      run: () => onFilm(selected(), (key) => zeroshot.getState().toggleMap(key)),
    },
  ];
}

function annotationCommands(session: Session, page: PageActions): readonly Command[] {
  const { annotations, catalogue } = session;
  const selected = () => catalogue.getState().selectedKey;
  const judging = (verdict: 'confirm' | 'reject'): Pick<Command, 'section' | 'blocked' | 'run'> => ({
    section: 'annotations',
    blocked: () => (judgedNow(session) ? null : 'app.blocked.no-answer'),
    run: () => {
      const answer = judgedNow(session);
      if (answer && !page.revealAssistant()) void judge(session, verdict, answer);
    },
  });
  const reverse = (way: 'undo' | 'redo'): Pick<Command, 'section' | 'blocked' | 'run'> => ({
    section: 'annotations',
    blocked: () =>
      canReverse(annotations.getState(), selected() ?? '')[way] ? null : `app.blocked.no-${way}`,
    run: () => onFilm(selected(), (key) => annotations.getState()[way](key)),
  });
  return [
    { id: 'app.command.confirm', keys: ['c'], ...judging('confirm') },
    { id: 'app.command.reject', keys: ['r'], ...judging('reject') },
    { id: 'app.command.undo', keys: ['Ctrl+z'], ...reverse('undo') },
    { id: 'app.command.redo', keys: ['Ctrl+y', 'Ctrl+Shift+z'], ...reverse('redo') },
  ];
}

function never(): BlockedReason | null {
  return null;
}

function onFilm(key: string | null, work: (key: string) => Promise<void>): void {
  if (key !== null) void work(key);
}
