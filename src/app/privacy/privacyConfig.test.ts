import { describe, expect, it } from 'vitest';
import { loadConfig, parseConfig } from './privacyConfig.ts';

const byDefault = { retentionDays: 90, sessionOnly: false, pacs: [] };

function aBrowser(kept: string | null = null) {
  let text = kept;
  return {
    get: () => text,
    put: (read: string) => {
      text = read;
      return read;
    },
  };
}

describe('what the administrator sets beside the app', () => {
  it('is taken as it is written; what is left out is the default', () => {
    expect(parseConfig('{ "retentionDays": 30, "sessionOnly": true }').config).toEqual({
      retentionDays: 30,
      sessionOnly: true,
      pacs: [],
    });
    expect(parseConfig('{}')).toEqual({ config: byDefault, error: null });
    expect(parseConfig('{ "retentionDays": null }').config.retentionDays).toBeNull();
  });

  it.each([
    ['no number of days', '{ "retentionDays": "trente" }', /retentionDays/],
    ['no day', '{ "retentionDays": 0 }', /retentionDays/],
    ['half a day', '{ "retentionDays": 1.5 }', /retentionDays/],
    ['a name that is misspelt', '{ "retentiondays": 30 }', /retentiondays/],
    ['no JSON', '{ retentionDays: 30', /JSON|property/],
    ['no object', '[]', /./],
    ['a PACS without an address', '{ "pacs": [{ "name": "PACS" }] }', /root/],
    [
      'a PACS with a password in it',
      '{ "pacs": [{ "name": "P", "root": "/d", "password": "x" }] }',
      /password/,
    ],
  ])('that is %s is refused with the place, and nothing is erased by age', (_, text, place) => {
    const { config, error } = parseConfig(text);

    expect(config).toEqual({ retentionDays: null, sessionOnly: false, pacs: [] });
    expect(error).toMatchObject({ room: 'app', code: 'config-unreadable' });
    expect(error?.facts.detail).toMatch(place);
  });

  it('may name PACS; who may show the page in a frame is for the server alone', () => {
    const text =
      '{ "pacs": [{ "name": "PACS", "root": "/dicom-web" }], "frameAncestors": ["https://ris.example"] }';

    expect(parseConfig(text)).toMatchObject({
      config: { ...byDefault, pacs: [{ name: 'PACS', qido: '/dicom-web' }] },
      error: null,
    });
  });

  it('that is wrong but asks that nothing be kept still has it so', () => {
    expect(parseConfig('{ "sessionOnly": true, "retentionDays": 0 }').config.sessionOnly).toBe(true);
  });

  it('is the default where there is no file, and that of last time where there is no network', async () => {
    const browser = aBrowser();
    const answer = (text: string, status = 200) => Promise.resolve(new Response(text, { status }));

    expect((await loadConfig(() => answer('introuvable', 404), browser)).config).toEqual(byDefault);
    await loadConfig(() => answer('{ "sessionOnly": true }'), browser);
    const offline = await loadConfig(() => Promise.reject(new TypeError('Failed to fetch')), browser);

    expect(offline).toEqual({ config: { ...byDefault, sessionOnly: true }, error: null });
    expect((await loadConfig(() => answer('', 500), browser)).error?.facts.detail).toBe('HTTP 500');
  });
});
