/** Who said it (TID 1001): the person, where one gave a name; else this program, since somebody used it. */
import { content, uidFrom, type DataSet, type ReportItem } from '../../../dicom/index.ts';
import type { FilmStatements } from '../filmStatements.ts';
import { answers, isSame, names } from './codes.ts';

/** A name, or null for nobody that is known. */
export type Observer = string | null;

/** Of the whole report: the only person who said anything in it. */
export function observerOf(said: readonly FilmStatements[]): Observer {
  const events = said.flatMap(({ marks, opinions, verdicts, findings }) => [
    ...marks.map(({ last }) => last),
    ...opinions,
    ...verdicts,
    ...findings,
  ]);
  const [author, ...others] = new Set(events.map((event) => event.author));
  return author === undefined || author === '' || others.length > 0 ? null : author;
}

export function observedBy(observer: Observer): DataSet[] {
  const relation = 'HAS OBS CONTEXT';
  const type = { relation, name: names.observerType } as const;
  if (observer !== null)
    return [
      content.codeContent(type, answers.person),
      content.nameContent({ relation, name: names.personName }, personName(observer)),
    ];
  return [
    content.codeContent(type, answers.device),
    content.uidContent({ relation, name: names.deviceUid }, uidFrom('osselet')),
    content.textContent({ relation, name: names.deviceName }, 'Osselet'),
  ];
}

/** Of one group, where it is not that of the report. */
export function observedInstead(author: string, ofReport: Observer): DataSet[] {
  return author === '' || author === ofReport ? [] : observedBy(author);
}

/** A backslash parts values, carets and equals signs parts of a name: a typed name has none of them. */
function personName(author: string): string {
  return author.replace(/[\\^=]/g, ' ').slice(0, 64);
}

/** The person that the root of a report or one of its groups names; undefined for none. */
export function personIn({ items }: ReportItem): string | undefined {
  const name = items.find((item) => isSame(item.name, names.personName))?.text ?? '';
  return name.replaceAll('^', ' ').trim() || undefined;
}
