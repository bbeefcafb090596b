/** A place on the screen that takes a film dragged from the list. Files dropped on it are the page's. */
import type { DragEvent, ReactNode } from 'react';
import type { Place } from '../../catalogue/index.ts';
import { draggedFilm, isFilmDragged } from '../../catalogue/ui.ts';
import { useCatalogue } from '../SessionContext.tsx';

interface FilmTargetProps {
  readonly place: Place;
  readonly children: ReactNode;
}

export function FilmTarget({ place, children }: FilmTargetProps) {
  const catalogue = useCatalogue();
  const take = (event: DragEvent) => {
    const id = draggedFilm(event.dataTransfer);
    if (id === null) return;
    event.preventDefault();
    event.stopPropagation();
    catalogue.place(place, id);
    catalogue.activate(place);
  };
  return (
    <div
      className="app-viewport"
      onDragOver={(event) => isFilmDragged(event.dataTransfer) && event.preventDefault()}
      onDrop={take}
    >
      {children}
    </div>
  );
}
