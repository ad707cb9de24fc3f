// The screen: React pages and the map, over one session. The only door to this room.
/** The whole page. Give it the session; it reads the store and gives commands. */
export { App } from './app.tsx';
