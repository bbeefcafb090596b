import { useEffect, useState } from 'react';
import type { Return } from '../../annotations/index.ts';
import { useSession } from '../SessionContext.tsx';

/** All that was sent back, as far as the reader at work may see it; null while the log is read. */
export function useReturns(): readonly Return[] | null {
  const { returns: read } = useSession();
  const [returns, setReturns] = useState<readonly Return[] | null>(null);
  useEffect(() => {
    let isOpen = true;
    const told = (all: readonly Return[]) => {
      if (isOpen) setReturns(all);
    };
    read().then(told, () => told([]));
    return () => {
      isOpen = false;
    };
  }, [read]);
  return returns;
}
