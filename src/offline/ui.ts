/** The app's door: the service worker is started here. */
export { startOffline, type Offline } from './startOffline.ts';
