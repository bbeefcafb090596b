import { ToolColumn } from '../../annotations/ui.ts';
import type { Film } from '../../dicom/index.ts';
import { useCommandTable, useCommandTitle } from '../commands/CommandsContext.tsx';
import { useAssist, useEngine, useTools } from '../SessionContext.tsx';
import { useMarkWords } from './useMarkWords.ts';

/** The tools beside the films; `film` is the one in reading. */
export function MeasuringColumn({ film }: { readonly film: Film | null }) {
  return film === null ? <Column said="" /> : <ColumnOf film={film} />;
}

function ColumnOf({ film }: { readonly film: Film }) {
  const { doing, selected } = useTools();
  const marks = useMarkWords(film);
  const words = marks.find(({ markId }) => markId === selected?.markId)?.words;
  // A value that changes under the hand is said once it has come to rest.
  const said = words && doing === null ? [words.name, words.value, words.note] : [];
  return <Column said={said.filter((text) => text !== '').join(', ')} />;
}

function Column({ said }: { readonly said: string }) {
  const { commands } = useCommandTable();
  const isAssisted = useAssist().assist.kind !== 'off';
  // Followed: what the assisted box can do depends on the model.
  useEngine();
  return (
    <ToolColumn
      tools={useTools()}
      isAssisted={isAssisted}
      commands={commands}
      titleOf={useCommandTitle()}
      said={said}
    />
  );
}
