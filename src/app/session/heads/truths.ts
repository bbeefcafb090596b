/**
 * « Réponses de démonstration »: what is true of the training films, said in the log in one click under a name of its own,
 * so that training can be tried without an hour of answering. Only of films that were drawn and say so themselves, and
 * only where nobody has said anything: a person's word is never spoken over. A head of phantoms is a task apart (`task.ts`),
 * so that none of this reaches a head of patients.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  draftOf,
  questionsIn,
  type AnnotationLog,
  type AnnotationsSlice,
  type Ontology,
  type Term,
} from '../../../annotations/index.ts';
import type { CatalogueEntry } from '../../../catalogue/index.ts';
import type { Film, FilmKey } from '../../../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../../../foundation/index.ts';
import type { TrainingTruth } from '../../../phantom/ui.ts';

/** As it stands in the log, whatever the language of the screen. */
export const truthAuthor = 'vérité du fantôme';

export interface Truths {
  readonly kind: 'idle' | 'saying' | 'said';
  /** Answers that the last click added. */
  readonly added: number;
  readonly error: OsseletError | null;
  readonly say: () => Promise<void>;
}

export interface TruthPorts {
  readonly log: Pick<AnnotationLog, 'append'>;
  readonly annotations: Pick<StoreApi<AnnotationsSlice>, 'getState'>;
  readonly ontology: () => Ontology;
  readonly listed: () => readonly CatalogueEntry[];
  readonly truths: () => ReadonlyMap<string, TrainingTruth>;
}

export function createTruths({ log, annotations, ontology, listed, truths }: TruthPorts): StoreApi<Truths> {
  async function sayAll(): Promise<number> {
    let added = 0;
    const spoken = new Set<FilmKey>();
    for (const { film, truth } of knownFilms(listed(), truths()))
      for (const term of ontology().terms) {
        const value = valueOf(truth, term);
        if (value === null) continue;
        await log.append(
          film.key,
          (events) => {
            if (questionsIn(events).some(({ finding }) => finding === term.id)) return null;
            added += 1;
            spoken.add(film.key);
            return draftFor(film, term, value, ontology());
          },
          truthAuthor,
        );
      }
    await annotations.getState().hear([...spoken]);
    return added;
  }

  return createStore<Truths>((set, get) => ({
    kind: 'idle',
    added: 0,
    error: null,
    async say() {
      if (get().kind === 'saying') return;
      set({ kind: 'saying', error: null });
      try {
        set({ added: await sayAll(), kind: 'said' });
      } catch (error) {
        set({ kind: 'idle', error: toOsseletError(error) });
      }
    },
  }));
}

/** Training films in the list: drawn, and saying so. */
export function knownFilms(
  listed: readonly CatalogueEntry[],
  truths: ReadonlyMap<string, TrainingTruth>,
): { readonly film: Film; readonly truth: TrainingTruth }[] {
  return listed.flatMap(({ film }) => {
    const truth = film?.isPhantom === true ? truths.get(film.sopInstanceUid ?? '') : undefined;
    return film === null || truth === undefined ? [] : [{ film, truth }];
  });
}

type Value = NonNullable<Parameters<typeof draftOf>[0]['stated']>['value'];

/** null: nothing is known of it, or the list in use says it on another scale. */
function valueOf(truth: TrainingTruth, { id, scale }: Term): Value | null {
  if (scale.kind === 'presence') {
    const presence = { fracture: truth.isFractured, hardware: truth.hasHardware }[id];
    return presence === undefined ? null : { kind: 'presence', isPresent: presence };
  }
  const { kellgrenLawrence: grade, boneAgeMonths: number } = truth;
  if (scale.kind === 'ordinal' && id === 'kellgren-lawrence' && grade !== null)
    return scale.grades[grade] === undefined ? null : { kind: 'grade', grade };
  if (scale.kind === 'number' && id === 'bone-age' && scale.unit === 'mo' && number !== null)
    return { kind: 'number', number, unit: scale.unit };
  return null;
}

function draftFor(film: Film, term: Term, value: Value, ontology: Ontology) {
  const subject = { scope: 'film', markId: null } as const;
  const stated = { value, certainty: null, attributes: {} };
  return {
    ...draftOf({ ontology, term, subject, stated, language: 'fr' }),
    kind: 'finding',
    studyUid: film.studyInstanceUid ?? '',
    isBlind: false,
    isPhantom: true,
  } as const;
}
