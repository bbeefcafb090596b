/** The standing prompts of the film on screen, in the background. A newer film supersedes an older one. */
import type { StateCreator } from 'zustand';
import type { FilmKey } from '../../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { ZeroshotModel } from '../answer.ts';
import type { AskedFilm } from '../domain.ts';
import type { EnsembleCache, Language } from '../promptVectors.ts';
import type { ZeroshotPorts } from '../slice.ts';
import { standingRowsOf, type StandingRow } from './standingRows.ts';

export type StandingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pending'; readonly filmKey: FilmKey }
  | { readonly kind: 'scored'; readonly filmKey: FilmKey; readonly rows: readonly StandingRow[] }
  | { readonly kind: 'failed'; readonly filmKey: FilmKey; readonly error: OsseletError };

export interface StandingSlice {
  readonly standing: StandingState;
  /** null: no film that can be asked about is on screen. */
  readonly scoreStanding: (film: AskedFilm | null, language: Language) => Promise<void>;
}

interface Wanted {
  readonly model: ZeroshotModel;
  readonly language: Language;
  readonly isWanted: () => boolean;
}

type StandingPorts = Pick<ZeroshotPorts, 'embedTexts' | 'embedFilmVector' | 'model'>;

export function createStandingSlice(ports: StandingPorts): StateCreator<StandingSlice> {
  const ensembles: EnsembleCache = new Map();
  let latest = 0;

  async function scored(
    asked: AskedFilm,
    { model, language, isWanted }: Wanted,
  ): Promise<StandingState | null> {
    const filmKey = asked.key;
    const { embedTexts } = ports;
    try {
      const film = await ports.embedFilmVector(filmKey, false);
      const rows = await standingRowsOf({ film, asked, model, language, embedTexts, ensembles }, isWanted);
      return rows && { kind: 'scored', filmKey, rows };
    } catch (error) {
      return { kind: 'failed', filmKey, error: toOsseletError(error) };
    }
  }

  return (set) => ({
    standing: { kind: 'idle' },
    scoreStanding: async (film, language) => {
      const turn = ++latest;
      const model = film === null ? null : modelAtHand(ports);
      if (film === null || model === null) return set({ standing: { kind: 'idle' } });
      set({ standing: { kind: 'pending', filmKey: film.key } });
      const isWanted = () => turn === latest;
      const standing = await scored(film, { model, language, isWanted });
      if (standing !== null && isWanted()) set({ standing });
    },
  });
}

/** An engine that did not start says so elsewhere; here there is nothing to show then. */
function modelAtHand(ports: StandingPorts): ZeroshotModel | null {
  try {
    return ports.model();
  } catch {
    return null;
  }
}
