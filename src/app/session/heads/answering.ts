/** What the heads in use say of the film in reading: asked anew whenever film, model or head is another one. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isReadable, type CatalogueSlice } from '../../../catalogue/index.ts';
import type { Film, FilmKey } from '../../../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../../../foundation/index.ts';
import { answerFilm, type Answer, type Head } from '../../../heads/index.ts';
import type { Engine } from '../engine.ts';
import type { FilmEmbedder } from '../filmEmbedder.ts';
import { maleOf } from './buildSet.ts';
import { isFor, type Heads } from './heads.ts';

export interface HeadLine {
  readonly head: Head;
  readonly answer: Answer | null;
  /** Why it does not answer. */
  readonly error: OsseletError | null;
}

export interface HeadAnswers {
  readonly filmKey: FilmKey | null;
  readonly lines: readonly HeadLine[];
}

export interface AnsweringPorts {
  readonly catalogue: Pick<StoreApi<CatalogueSlice>, 'getState' | 'subscribe'>;
  readonly engine: Pick<Engine, 'store'>;
  readonly heads: Pick<StoreApi<Heads>, 'getState' | 'subscribe'>;
  readonly embedFilm: FilmEmbedder['embedFilm'];
}

export function createHeadAnswers({
  catalogue,
  engine,
  heads,
  embedFilm,
}: AnsweringPorts): StoreApi<HeadAnswers> {
  const answers = createStore<HeadAnswers>(() => ({ filmKey: null, lines: [] }));

  async function answer(): Promise<void> {
    const film = filmOnScreen(catalogue.getState());
    const state = engine.store.getState();
    const asked =
      film === null || state.kind !== 'ready'
        ? []
        : heads.getState().allInUse.filter((head) => isFor(head, film, { hash: state.client.modelHash }));
    if (answers.getState().filmKey !== (film?.key ?? null) || asked.length === 0)
      answers.setState({ filmKey: film?.key ?? null, lines: [] });
    if (film === null || asked.length === 0) return;
    const { allInUse } = heads.getState();
    // A film that cannot be embedded says so where films are listed.
    const embedding = await embedFilm(film.key, { fresh: false, priority: 'screen' }).catch(() => null);
    const isOld =
      filmOnScreen(catalogue.getState())?.key !== film.key || heads.getState().allInUse !== allInUse;
    if (embedding === null || isOld) return;
    answers.setState({
      filmKey: film.key,
      lines: asked.map((head) => lineOf(head, film, { ...embedding, vector: embedding.cls })),
    });
  }

  catalogue.subscribe((now, before) => {
    if (filmOnScreen(now)?.key !== filmOnScreen(before)?.key) void answer();
  });
  engine.store.subscribe((now, before) => {
    if (now.kind !== before.kind) void answer();
  });
  heads.subscribe((now, before) => {
    if (now.allInUse !== before.allInUse) void answer();
  });
  return answers;
}

function lineOf(
  head: Head,
  film: Pick<Film, 'patientSex'>,
  asked: { readonly modelHash: string; readonly vector: Float32Array },
): HeadLine {
  const male = maleOf(film.patientSex);
  try {
    return {
      head,
      error: null,
      answer: answerFilm(head, { ...asked, male: male === null ? null : male === 1 }),
    };
  } catch (error) {
    return { head, error: toOsseletError(error), answer: null };
  }
}

function filmOnScreen({ films, selectedKey }: CatalogueSlice): Film | null {
  const entry = films.find(({ id }) => id === selectedKey);
  return entry !== undefined && isReadable(entry) ? entry.film : null;
}
