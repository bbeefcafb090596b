/** One standing question asked of many films, in the background: what a list of films to read is made from. */
import type { Film } from '../../../dicom/index.ts';
import {
  standingRowOf,
  type EnsembleCache,
  type StandingRow,
  type ZeroshotPorts,
} from '../../../zeroshot/index.ts';
import type { FilmEmbedder } from '../filmEmbedder.ts';

export interface ScoredFilm {
  readonly film: Film;
  readonly row: StandingRow;
  /** Unit vector. */
  readonly vector: Float32Array;
}

export interface ScoringPorts extends Pick<ZeroshotPorts, 'embedTexts' | 'model'> {
  readonly embedFilm: FilmEmbedder['embedFilm'];
}

export interface Scoring {
  readonly prompt: StandingRow['prompt'];
  readonly language: 'fr' | 'en';
  /** False once the person thought better of it. */
  readonly isWanted: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** A film that cannot be embedded is passed over; null where the engine is not there, or no longer wanted. */
export async function scorePool(
  films: readonly Film[],
  { embedFilm, embedTexts, model: modelNow }: ScoringPorts,
  { prompt, language, isWanted, onProgress }: Scoring,
): Promise<ScoredFilm[] | null> {
  const model = modelNow();
  if (model === null) return null;
  const ensembles: EnsembleCache = new Map();
  const scored: ScoredFilm[] = [];
  for (const [at, asked] of films.entries()) {
    if (!isWanted()) return null;
    const film = await embedFilm(asked.key, { fresh: false, priority: 'background' }).catch(() => null);
    if (film !== null) {
      const row = await standingRowOf(prompt, { film, asked, model, language, embedTexts, ensembles });
      scored.push({ film: asked, row, vector: film.vector });
    }
    onProgress(at + 1, films.length);
  }
  return scored;
}
