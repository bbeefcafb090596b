/** Components and commands for app/. */
export { FilmViewport } from './FilmViewport.tsx';
export { ViewportToolbar } from './ViewportToolbar.tsx';
export { viewportCommands } from './commands.ts';
