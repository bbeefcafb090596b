/** React door, for app only. */
export { AsideFiles } from './AsideFiles.tsx';
export { FilmList } from './FilmList.tsx';
export { OpeningBar } from './OpeningBar.tsx';
export { RemovalBar } from './RemovalBar.tsx';
export { Thumbnail } from './Thumbnail.tsx';
export { catalogueCommands } from './commands.ts';
export { placeCommands } from './placeCommands.ts';
export { draggedFilm, isFilmDragged } from './dragFilm.ts';
