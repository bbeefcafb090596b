/**
 * Files to outcomes, in the order of the files. Decoders look into a few files ahead at the same time; whether a film
 * is open already is settled one after the other, whoever gives the files: two files of one film must see each other.
 */
import { failure, OsseletError, success, toOsseletError, type Result } from '../../foundation/index.ts';
import { inFile } from '../errors.ts';
import type { Film, FilmKey } from '../film.ts';
import type { Found, GivenFile } from '../protocol.ts';
import type { Registry } from './registry.ts';

export interface OpenOutcome {
  readonly fileName: string;
  readonly result: Result<readonly Film[], OsseletError>;
  /** Those of the films that were open before, with the same pixels, and stay as they were. */
  readonly alreadyOpen: readonly FilmKey[];
}

export interface OpenManyOptions {
  readonly signal?: AbortSignal;
  /** Called after each file, in order; never after an abort. */
  readonly onOutcome?: (outcome: OpenOutcome, done: number, total: number) => void;
}

export interface OpeningPorts {
  readonly registry: Pick<Registry, 'shelve'>;
  /** Rejects when the decoder fails, not for a refused file. */
  readonly look: (file: GivenFile) => Promise<Found>;
  /** How many files are looked into ahead of the one whose turn it is. */
  readonly ahead: number;
}

export type OpenMany = (files: readonly GivenFile[], options?: OpenManyOptions) => Promise<OpenOutcome[]>;

export function createOpenMany({ registry, look, ahead }: OpeningPorts): OpenMany {
  let latest: Promise<unknown> = Promise.resolve();

  /** In turn; nothing is put on the shelf once the person has stopped. */
  function settle(file: GivenFile, found: Found, signal?: AbortSignal): Promise<OpenOutcome> {
    const settled = latest.then(() => outcomeOf(file, found, signal));
    latest = settled;
    return settled;
  }

  async function outcomeOf(file: GivenFile, found: Found, signal?: AbortSignal): Promise<OpenOutcome> {
    const fileName = file.name;
    if (found.kind === 'refused') {
      const { room, code, facts } = found.error;
      return { fileName, result: failure(new OsseletError(room, code, facts)), alreadyOpen: [] };
    }
    try {
      const alreadyOpen = await registry.shelve(file, found.films, signal);
      return { fileName, result: success(found.films), alreadyOpen };
    } catch (error) {
      return { fileName, result: failure(toOsseletError(error)), alreadyOpen: [] };
    }
  }

  async function lookAt(file: GivenFile): Promise<Found> {
    return look(file).catch((thrown: unknown): Found => {
      const { room, code, facts } = inFile(toOsseletError(thrown), file.name);
      return { kind: 'refused', error: { room, code, facts } };
    });
  }

  return async (files, { signal, onOutcome } = {}) => {
    const outcomes: OpenOutcome[] = [];
    const looks: Promise<Found>[] = [];
    const stopped = stoppedBy(signal);
    for (const [at, file] of files.entries()) {
      for (const next of files.slice(at + looks.length, at + ahead)) looks.push(lookAt(next));
      const look = looks.shift();
      const outcome = await Promise.race([look?.then((found) => settle(file, found, signal)), stopped]);
      if (outcome === undefined || signal?.aborted === true) break;
      outcomes.push(outcome);
      onOutcome?.(outcome, outcomes.length, files.length);
    }
    return outcomes;
  };
}

/** Resolves when the person stops: they do not wait for the file at hand. */
function stoppedBy(signal?: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) resolve(undefined);
    signal?.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
