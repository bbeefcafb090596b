/** The frames decoded last, up to a budget of bytes: turning back to the previous film costs nothing. */
import type { FilmKey, Frame } from './film.ts';

export class FrameCache {
  private readonly budgetBytes: number;
  /** In order of use: the oldest first. */
  private readonly frames = new Map<FilmKey, Frame>();

  constructor(budgetBytes: number) {
    this.budgetBytes = budgetBytes;
  }

  get(key: FilmKey): Frame | undefined {
    const frame = this.frames.get(key);
    if (frame === undefined) return undefined;
    this.frames.delete(key);
    this.frames.set(key, frame);
    return frame;
  }

  /** The newest frame stays even where it alone is over the budget. */
  put(key: FilmKey, frame: Frame): void {
    this.frames.delete(key);
    this.frames.set(key, frame);
    for (const oldest of this.frames.keys()) {
      if (oldest === key || this.bytes() <= this.budgetBytes) break;
      this.frames.delete(oldest);
    }
  }

  drop(key: FilmKey): void {
    this.frames.delete(key);
  }

  private bytes(): number {
    let sum = 0;
    for (const { stored } of this.frames.values()) sum += stored.byteLength;
    return sum;
  }
}
