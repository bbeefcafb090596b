import { describe, expect, it } from 'vitest';
import { unusedCaches } from './build.ts';
import { keptPath } from './keptPath.ts';

const build = { version: 'v2', model: { folder: 'mini-b', files: [] } };
const caches = ['osselet-app-v1', 'osselet-app-v2', 'osselet-model-mini-a', 'osselet-model-mini-b', 'other'];

describe('caches of older builds', () => {
  it('go when no tab lives on them, and nobody else’s do', () => {
    expect(unusedCaches(caches, [], build)).toEqual(['osselet-app-v1', 'osselet-model-mini-a']);
  });

  it('stay while a tab of that build is open', () => {
    const held = ['osselet-app-v1', 'osselet-model-mini-a', 'osselet.annotations.1.2.3#0'];

    expect(unusedCaches(caches, held, build)).toEqual([]);
  });
});

describe('a request that the caches may answer', () => {
  const origin = 'https://films.test';
  const path = (url: string, method = 'GET') => keptPath({ method, url }, origin);

  it('is the page, whatever is asked behind its address, and the files that it is made of', () => {
    expect(path('https://films.test/?backend=wasm')).toBe('/');
    expect(path('https://films.test/index.html')).toBe('/');
    expect(path('https://films.test/assets/codec.worker-abc.js')).toBe('/assets/codec.worker-abc.js');
    expect(path('https://films.test/models/mini-b/vocab.json')).toBe('/models/mini-b/vocab.json');
  });

  it.each([
    ['answers of a server of films', 'https://films.test/dicomweb/studies/1.2.3', 'GET'],
    ['another host', 'https://elsewhere.test/assets/a.js', 'GET'],
    ['the service worker itself', 'https://films.test/sw.js', 'GET'],
    ['what is sent', 'https://films.test/', 'POST'],
    ['a film of the page’s memory', 'blob:https://films.test/8a1e', 'GET'],
  ])('is not %s', (_, url, method) => {
    expect(path(url, method)).toBeNull();
  });
});
