/**
 * Films let go over the page before the app stands (its configuration and its words are still on their way): the browser
 * must not leave for the file, and the films are opened as soon as somebody takes them.
 */
import { droppedFiles } from './droppedFiles.ts';
import type { Given } from './given.ts';

const held: Promise<Given>[] = [];

const over = (event: DragEvent): void => event.preventDefault();
const hold = (event: DragEvent): void => {
  event.preventDefault();
  if (event.dataTransfer) held.push(droppedFiles(event.dataTransfer));
};

export function holdDrops(): void {
  window.addEventListener('dragover', over);
  window.addEventListener('drop', hold);
}

/** Whoever takes them listens from now on. */
export function takeHeldDrops(): Promise<Given>[] {
  window.removeEventListener('dragover', over);
  window.removeEventListener('drop', hold);
  return held.splice(0);
}
