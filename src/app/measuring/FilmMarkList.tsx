import { MarkList } from '../../annotations/ui.ts';
import type { Film } from '../../dicom/index.ts';
import { useChosenSubject } from '../findings/subject.ts';
import { useObjectHistory } from '../objectHistory.ts';
import { useTools } from '../SessionContext.tsx';
import { useMarkWords } from './useMarkWords.ts';

/** What was drawn on the film in reading. */
export function FilmMarkList({ film }: { readonly film: Film }) {
  const tools = useTools();
  const ask = useChosenSubject((subject) => subject.ask);
  const showHistory = useObjectHistory(({ show }) => show);
  const at = (markId: string) => ({ filmKey: film.key, markId });
  return (
    <MarkList
      marks={useMarkWords(film)}
      selectedId={tools.selected?.filmKey === film.key ? tools.selected.markId : null}
      namingId={tools.naming}
      onHistory={(markId, name) => showHistory(film.key, { kind: 'mark', markId }, name)}
      onSay={(markId) => ask(film.key, markId)}
      onSelect={(markId) => tools.select(at(markId))}
      onChange={(markId, change) => tools.change(at(markId), change)}
      onDelete={(markId) => tools.remove(at(markId))}
    />
  );
}
