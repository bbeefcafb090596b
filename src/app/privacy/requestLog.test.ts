import { describe, expect, it } from 'vitest';
import type { SeenRequest } from '../../foundation/index.ts';
import { groupRequests, withBlocked, withRequests } from './requestLog.ts';

const origin = 'https://osselet.hopital.example';

function aRequest(fields: Partial<SeenRequest> = {}): SeenRequest {
  const url = `${origin}/models/osselet-mini/manifest.json`;
  return { from: 'encoder', url, initiator: 'fetch', at: 1000, bytes: 500, status: 200, ...fields };
}

describe('the requests that were made', () => {
  it('are grouped by who asked and for what, the latest first', () => {
    const { own, foreign } = groupRequests(
      [
        aRequest(),
        aRequest({ at: 3000, bytes: null }),
        aRequest({ from: 'page', url: `${origin}/?backend=wasm`, initiator: 'navigation', at: 2000 }),
      ],
      origin,
      [],
    );

    expect(own).toMatchObject([
      { from: 'encoder', address: '/models/osselet-mini/manifest.json', times: 2, bytes: 500, last: 3000 },
      { from: 'page', address: '/?backend=wasm', times: 1 },
    ]);
    expect(foreign).toEqual([]);
  });

  it.each([
    ['another host', 'https://ailleurs.example/x'],
    ['another port', `${origin}:8443/x`],
    ['the same host over plain http', 'http://osselet.hopital.example/x'],
    ['a blob of another origin', 'blob:https://ailleurs.example/1'],
    ['what is no address', 'rien'],
  ])('to %s are shown apart, with the whole address', (_, url) => {
    const { own, foreign } = groupRequests([aRequest({ url })], origin, ['https://pacs.example']);

    expect(own).toEqual([]);
    expect(foreign.map(({ address }) => address)).toEqual([url]);
  });

  it('to a PACS that was configured are told apart from those that nobody wanted', () => {
    const url = 'https://pacs.example/dicom-web/studies?PatientID=1';
    const { own, configured, foreign } = groupRequests([aRequest({ url })], origin, ['https://pacs.example']);

    expect([own, foreign]).toEqual([[], []]);
    expect(configured.map(({ address }) => address)).toEqual([url]);
  });

  it('for data within the page do not leave it', () => {
    const urls = ['data:image/png;base64,AAAA', `blob:${origin}/1`];

    expect(
      groupRequests(
        urls.map((url) => aRequest({ url })),
        origin,
        [],
      ).foreign,
    ).toEqual([]);
  });

  it('are counted past the number that is kept', () => {
    const many = Array.from({ length: 5003 }, (_, at) => aRequest({ at }));

    const { seen, dropped } = withRequests({ seen: [], dropped: 2, blocked: [] }, many);

    expect([seen.length, seen[0]?.at, dropped]).toEqual([5000, 3, 5]);
  });
});

it('what the policy blocked is told once, however often it was tried', () => {
  const violation = { directive: 'connect-src', blocked: 'https://ailleurs.example/x', source: '' };
  const other = { ...violation, blocked: 'https://ailleurs.example/y' };
  const none = { seen: [], dropped: 0, blocked: [] };

  const { blocked } = [violation, violation, other, violation].reduce(withBlocked, none);

  expect(blocked).toEqual([violation, other]);
});
