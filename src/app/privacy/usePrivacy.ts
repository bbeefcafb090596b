/** What the dialog shows of storage, read anew after each erasing. */
import { useCallback, useEffect, useState } from 'react';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { KeptFilm, Tombstone } from '../../storage/index.ts';
import { useSession } from '../SessionContext.tsx';

export interface KeptHere {
  /** null until it is read. */
  readonly kept: readonly KeptFilm[] | null;
  readonly tombstones: readonly Tombstone[];
  readonly error: OsseletError | null;
  readonly readAgain: () => Promise<void>;
}

export function useKeptHere(): KeptHere {
  const { erasing } = useSession().privacy;
  const [read, setRead] = useState<Omit<KeptHere, 'readAgain'>>({ kept: null, tombstones: [], error: null });
  const readAgain = useCallback(async () => {
    try {
      const [kept, tombstones] = await Promise.all([erasing.inventory(), erasing.tombstones()]);
      setRead({ kept, tombstones, error: null });
    } catch (error) {
      setRead({ kept: null, tombstones: [], error: toOsseletError(error) });
    }
  }, [erasing]);
  useEffect(() => void readAgain(), [readAgain]);
  return { ...read, readAgain };
}
