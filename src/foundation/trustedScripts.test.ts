import { expect, it } from 'vitest';
import { isOwnScript } from './trustedScripts.ts';

const page = 'https://films.test/?backend=wasm';

it.each([
  ['a chunk of the app', '/assets/codec.worker-C-V5jEiF.js', true],
  ['the same by its whole address', 'https://films.test/sw.js', true],
  ['a script of another host', 'https://elsewhere.test/a.js', false],
  ['a script of another port', 'https://films.test:8443/a.js', false],
  ['our address over plain http', 'http://films.test/a.js', false],
  ['a script that the page made itself', 'blob:https://films.test/0c6e', false],
  ['a script in its own address', 'data:text/javascript,0', false],
])('%s: %s', (_, url, isOwn) => {
  expect(isOwnScript(url, page)).toBe(isOwn);
});
