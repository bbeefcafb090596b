/** Components and commands for app/. */
export { FilmViewport } from './FilmViewport.tsx';
export { ViewportToolbar } from './ViewportToolbar.tsx';
export { linkCommand, viewportCommands } from './commands.ts';
export { activePicture, shownFilms, touchViewport, useViewports } from './viewports.ts';
export { useDisplayOptions } from './displayOptions.ts';
