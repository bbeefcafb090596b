/**
 * Comlink keeps only name, message and stack of an Error. Both sides of every worker call this once, so that
 * room, code, facts and cause survive the crossing.
 */
import { transferHandlers } from 'comlink';
import { OsseletError, toOsseletError, type Facts } from './errors.ts';

interface Thrown {
  readonly value: unknown;
}
interface Wire {
  readonly room: string;
  readonly code: string;
  readonly facts: Facts;
  readonly cause: string | null;
}

export function registerWorkerErrors(): void {
  const original = transferHandlers.get('throw');
  if (original === undefined) return;
  transferHandlers.set('throw', {
    canHandle: (value: unknown): value is Thrown => original.canHandle(value),
    serialize: ({ value }: Thrown): [Wire, Transferable[]] => {
      const error = toOsseletError(value);
      const cause = error.cause instanceof Error ? error.cause.message : null;
      return [{ room: error.room, code: error.code, facts: error.facts, cause }, []];
    },
    deserialize: (wire: Wire): never => {
      throw new OsseletError(wire.room, wire.code, wire.facts, wire.cause ?? undefined);
    },
  });
}
