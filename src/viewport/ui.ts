/** Components and commands for app/. */
export { FilmViewport, type FilmViewportProps } from './FilmViewport.tsx';
export { ViewportToolbar } from './ViewportToolbar.tsx';
export { activeViewport, obeyKey, type ViewportRole } from './viewports.ts';
