/** The answer to the typed question that a person may judge now. */
import { currentLanguage } from './i18n.ts';
import { judgeable, type Judgeable } from './judgeable.ts';
import { isCurtained } from './session/readFirst.ts';
import type { Session } from './session/session.ts';

/** For the film in reading, as things stand now. */
export function judgeableIn({
  annotations,
  catalogue,
  readFirst,
  zeroshot,
}: Pick<Session, 'annotations' | 'catalogue' | 'readFirst' | 'zeroshot'>): Judgeable | null {
  const { films, selectedKey } = catalogue.getState();
  const film = films.find((entry) => entry.id === selectedKey)?.film;
  if (film === undefined || film === null) return null;
  const { answers, sentence } = zeroshot.getState();
  const { key, isPhantom } = film;
  if (isCurtained(readFirst.getState(), annotations.getState(), key)) return null;
  return judgeable(answers[key], { sentence, isPhantom, language: currentLanguage() });
}
