import { useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { AuthorLooks } from '../../annotations/ui.ts';
import { useSession } from '../SessionContext.tsx';

/** Initials and colours that were chosen on this workstation, for everything below. */
export function KnownLooks({ children }: { readonly children: ReactNode }) {
  const { authors } = useStore(useSession().authors);
  const looks = useMemo(() => new Map(authors.map((author) => [author.name, author])), [authors]);
  return <AuthorLooks value={looks}>{children}</AuthorLooks>;
}
