/**
 * Files to outcomes, in the order of the files; what an archive holds comes in its place. Whether a film is open already
 * is settled one after the other, whoever gives the files: two files of one film must see each other.
 */
import { failure, OsseletError, success, toOsseletError, type Result } from '../../foundation/index.ts';
import { dicomError } from '../errors.ts';
import type { Film, FilmKey } from '../film.ts';
import type { Presentation } from '../presentation.ts';
import type { GivenFile } from '../protocol.ts';
import type { Registry } from './registry.ts';
import { walkFiles, type Look, type Met } from './walkFiles.ts';

export interface OpenOutcome {
  readonly fileName: string;
  /** Which file it was: those given count from 0, those of each archive go on from there in the order of `onMore`. */
  readonly item: number;
  readonly result: Result<readonly Film[], OsseletError>;
  /** Those of the films that were open before, with the same pixels, and stay as they were. */
  readonly alreadyOpen: readonly FilmKey[];
  /** Refused, and no more than counted: plainly no film, and found in a folder or an archive, not given by itself. */
  readonly isAside: boolean;
  /** The file says how films are to be seen, and holds none. */
  readonly presentation?: Presentation;
}

export interface OpenManyOptions {
  readonly signal?: AbortSignal;
  /** Called after each file, in order; never after an abort. `total` grows with what archives hold. */
  readonly onOutcome?: (outcome: OpenOutcome, done: number, total: number) => void;
  /** The file is an archive, or lists files that are missing: these stand in its place, and it has no outcome. */
  readonly onMore?: (item: number, names: readonly string[]) => void;
}

export interface OpeningPorts {
  readonly registry: Pick<Registry, 'shelve'>;
  readonly look: Look;
  /** How many files are looked into ahead of the one whose turn it is. */
  readonly ahead: number;
}

export type OpenMany = (files: readonly GivenFile[], options?: OpenManyOptions) => Promise<OpenOutcome[]>;

export function createOpenMany({ registry, look, ahead }: OpeningPorts): OpenMany {
  let latest: Promise<unknown> = Promise.resolve();

  /** In turn; nothing is put on the shelf once the person has stopped. */
  function shelve({ file }: Met, films: readonly Film[], signal?: AbortSignal): Promise<readonly FilmKey[]> {
    const shelved = latest.then(() => registry.shelve(file, films, signal));
    latest = shelved.catch(() => undefined);
    return shelved;
  }

  async function outcomeOf(met: Met, signal?: AbortSignal): Promise<OpenOutcome> {
    const outcome = { fileName: met.file.name, item: met.item, alreadyOpen: [], isAside: false };
    if (met.kind === 'aside') return { ...outcome, isAside: true, result: failure(dicomError('not-a-film')) };
    if (met.kind === 'presentation')
      return { ...outcome, result: success([]), presentation: met.presentation };
    if (met.kind === 'refused') {
      const { room, code, facts } = met.error;
      return { ...outcome, result: failure(new OsseletError(room, code, facts)) };
    }
    try {
      const alreadyOpen = await shelve(met, met.films, signal);
      return { ...outcome, result: success(met.films), alreadyOpen };
    } catch (error) {
      return { ...outcome, result: failure(toOsseletError(error)) };
    }
  }

  return async (files, { signal, onOutcome, onMore } = {}) => {
    const outcomes: OpenOutcome[] = [];
    const stopped = stoppedBy(signal);
    let total = files.length;
    const walk = walkFiles(files, { look, ahead });
    for (;;) {
      const step = await Promise.race([walk.next(), stopped]);
      if (step === undefined || step.done === true) return outcomes;
      const met = step.value;
      if (met.kind === 'more') {
        total += met.names.length - 1;
        onMore?.(met.item, met.names);
        continue;
      }
      const outcome = await Promise.race([outcomeOf(met, signal), stopped]);
      if (outcome === undefined || signal?.aborted === true) return outcomes;
      outcomes.push(outcome);
      onOutcome?.(outcome, outcomes.length, total);
    }
  };
}

/** Resolves when the person stops: they do not wait for the file at hand. */
function stoppedBy(signal?: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) resolve(undefined);
    signal?.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
