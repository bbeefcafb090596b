/**
 * A person's sentences in place of the model folder's, by model. They are kept on this device; a sentence with a word
 * that the model does not know is refused, since it may be the word that matters.
 */
import type { StateCreator } from 'zustand';
import { unknownWords } from '../../embeddings/index.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { Finding, PromptPair } from '../../models/index.ts';
import { zeroshotError } from '../errors.ts';
import type { EmbedTexts, Language } from '../promptVectors.ts';
import { promptKey, type PromptEdits } from './scoredPrompts.ts';

export interface EditsPorts {
  readonly embedTexts: EmbedTexts;
  /** JSON; undefined where nothing is kept. */
  readonly read: () => Promise<string | undefined>;
  readonly keep: (edits: string) => Promise<void>;
}

export interface PromptEditsSlice {
  readonly byModel: Readonly<Record<string, PromptEdits>>;
  /**
   * What was kept could not be read, so that the folder's sentences are in use; or the last change is in use, and was not
   * kept. null once a change is kept, since all are kept together.
   */
  readonly storageError: OsseletError | null;
  readonly restore: () => Promise<void>;
  /** null: the folder's own again. Answers why the sentences were not taken. */
  readonly edit: (edited: Edited, pair: PromptPair | null) => Promise<OsseletError | null>;
}

export interface Edited {
  readonly modelHash: string;
  readonly language: Language;
  readonly finding: Finding;
}

export function createPromptEditsSlice(ports: EditsPorts): StateCreator<PromptEditsSlice> {
  async function check({ language, finding }: Edited, { positive, negative }: PromptPair): Promise<void> {
    if (positive.length === 0 || negative.length === 0) {
      throw zeroshotError('no-prompts', { finding: finding.label[language], language });
    }
    for (const text of await ports.embedTexts([...positive, ...negative])) {
      const unknown = unknownWords(text).map(({ typed }) => typed);
      if (unknown.length === 0 && text.words.length > 0) continue;
      throw zeroshotError('prompt-unread', { sentence: text.sentence, words: unknown.join(', ') });
    }
  }

  return (set, get) => {
    const whyNotKept = (): Promise<OsseletError | null> =>
      ports.keep(JSON.stringify(get().byModel)).then(
        () => null,
        (cause: unknown) => zeroshotError('prompts-not-kept', {}, cause),
      );
    return {
      byModel: {},
      storageError: null,
      restore: async () => {
        try {
          const kept = await ports.read();
          if (kept !== undefined) set({ byModel: JSON.parse(kept) as PromptEditsSlice['byModel'] });
        } catch (cause) {
          set({ storageError: zeroshotError('prompts-not-read', {}, cause) });
        }
      },
      edit: async (edited, pair) => {
        try {
          if (pair !== null) await check(edited, pair);
          const { modelHash } = edited;
          const key = promptKey(edited.language, edited.finding);
          const kept = Object.entries(get().byModel[modelHash] ?? {}).filter(([other]) => other !== key);
          const edits = Object.fromEntries(pair === null ? kept : [...kept, [key, pair]]);
          set({ byModel: { ...get().byModel, [modelHash]: edits } });
        } catch (error) {
          return toOsseletError(error);
        }
        set({ storageError: await whyNotKept() });
        return null;
      },
    };
  };
}
