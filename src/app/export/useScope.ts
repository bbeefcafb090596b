/** What an export of the chosen scope would take: open films, and what stands on films of the list. */
import { useEffect, useMemo, useState } from 'react';
import type { FilmStatements } from '../../annotations/index.ts';
import { isReadable } from '../../catalogue/index.ts';
import type { Film } from '../../dicom/index.ts';
import { useCatalogue, useSession } from '../SessionContext.tsx';

export type Scope = 'all' | 'film';

interface Scoped {
  /** null while the log is being read. */
  readonly said: readonly FilmStatements[] | null;
  readonly films: readonly Film[];
  /** Entries of the log: more than statements, and of films that left the list too; null where their number would tell too much. */
  readonly logged: number | null;
}

export function useScope(scope: Scope): Scoped {
  const { exporting } = useSession();
  const { films, selectedKey } = useCatalogue();
  const [said, setSaid] = useState<readonly FilmStatements[] | null>(null);
  const [logged, setLogged] = useState<number | null>(0);
  useEffect(() => {
    let isWanted = true;
    const keys = scope === 'all' ? null : selectedKey === null ? [] : [selectedKey];
    const told = (read: readonly FilmStatements[]) => {
      if (isWanted) setSaid(read);
    };
    exporting.statements(keys).then(told, () => told([]));
    const counted = (count: number | null) => {
      if (isWanted) setLogged(count);
    };
    exporting.logged(keys).then(counted, () => counted(0));
    return () => {
      isWanted = false;
    };
  }, [exporting, scope, selectedKey]);
  const open = useMemo(
    () =>
      films
        .filter((entry) => isReadable(entry) && (scope === 'all' || entry.id === selectedKey))
        .flatMap(({ film }) => (film === null ? [] : [film])),
    [films, scope, selectedKey],
  );
  return { said, films: open, logged };
}
