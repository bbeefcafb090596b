/**
 * Who annotates on this workstation. Names, initials and colours are kept in this browser alone; the name goes into the
 * log with everything its owner says. No password guards a name: it says who spoke, and proves nothing.
 */
import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  authorColours,
  authorName,
  longestName,
  type AnnotationsSlice,
  type AuthorLook,
} from '../../annotations/index.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { Storage } from '../../storage/index.ts';

export interface Author extends AuthorLook {
  readonly name: string;
  /** Settles what readers disagree about. */
  readonly isSenior: boolean;
}

export interface Authors {
  readonly authors: readonly Author[];
  /** Name of the one at work; empty where nobody gave one. */
  readonly current: string;
  /** Why the list could not be kept: it then lasts as long as the page. */
  readonly error: OsseletError | null;
  readonly restore: () => Promise<void>;
  /** Of a name that is known the look is replaced; who is added is at work from then on. */
  readonly add: (author: Author) => Promise<void>;
  readonly choose: (name: string) => Promise<void>;
  /** The next one of the list; after the last, the first. */
  readonly chooseNext: () => Promise<void>;
  /** What they said stays in the log. */
  readonly remove: (name: string) => Promise<void>;
}

const setting = 'authors';
const named = v.pipe(v.string(), v.minLength(1), v.maxLength(longestName));
const schema = v.object({
  authors: v.array(
    v.object({
      name: named,
      initials: v.pipe(v.string(), v.minLength(1), v.maxLength(8)),
      colour: v.picklist(authorColours),
      isSenior: v.boolean(),
    }),
  ),
  current: v.string(),
});

interface AuthorsPorts {
  readonly settings: Storage['settings'];
  readonly annotations: Pick<StoreApi<AnnotationsSlice>, 'getState'>;
}

export function createAuthors({ settings, annotations }: AuthorsPorts): StoreApi<Authors> {
  return createStore<Authors>((set, get) => {
    async function put(authors: readonly Author[], current: string): Promise<void> {
      annotations.getState().signAs(current);
      set({ authors, current, error: null });
      try {
        await settings.put(setting, JSON.stringify({ authors, current }));
      } catch (error) {
        set({ error: toOsseletError(error) });
      }
    }
    return {
      authors: [],
      current: '',
      error: null,
      restore: async () => {
        const text = await settings.get(setting).catch(() => undefined);
        const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
        if (!kept.success || get().authors.length > 0) return;
        const { authors, current } = kept.output;
        const known = authors.some(({ name }) => name === current) ? current : '';
        annotations.getState().signAs(known);
        set({ authors, current: known });
      },
      add: (author) => {
        const name = authorName(author.name);
        const others = get().authors.filter((one) => one.name !== name);
        return name === '' ? Promise.resolve() : put([...others, { ...author, name }], name);
      },
      choose: (name) => put(get().authors, name),
      chooseNext: async () => {
        const { authors, current } = get();
        const at = authors.findIndex(({ name }) => name === current);
        const next = authors[(at + 1) % Math.max(authors.length, 1)];
        if (next !== undefined) await put(authors, next.name);
      },
      remove: (name) => {
        const { authors, current } = get();
        return put(
          authors.filter((one) => one.name !== name),
          current === name ? '' : current,
        );
      },
    };
  });
}
