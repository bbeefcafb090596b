/** The looks of the authors known on this workstation, for every place that names one. */
import { createContext, useContext } from 'react';
import { lookOf, type AuthorLook } from './authorLook.ts';

export const AuthorLooks = createContext<ReadonlyMap<string, AuthorLook>>(new Map());

export function useAuthorLook(): (name: string) => AuthorLook {
  const known = useContext(AuthorLooks);
  return (name) => lookOf(name, known);
}
