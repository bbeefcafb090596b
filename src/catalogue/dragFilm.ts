/** A film of the list on its way to a place on the screen: a key of ours, never a file. */
import type { FilmKey } from '../dicom/index.ts';

const type = 'application/x-osselet-film';

export function startDrag(transfer: DataTransfer, id: FilmKey): void {
  transfer.setData(type, id);
  transfer.effectAllowed = 'copyMove';
}

export function isFilmDragged(transfer: DataTransfer): boolean {
  return transfer.types.includes(type);
}

export function draggedFilm(transfer: DataTransfer): FilmKey | null {
  return isFilmDragged(transfer) ? transfer.getData(type) : null;
}
