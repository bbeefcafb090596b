import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pacsList } from './pacs.ts';

const read = (value: unknown) => v.safeParse(pacsList, value);

describe('the list of PACS in the administrator’s file', () => {
  it('takes one root for searching, reading and sending, by the app’s own origin', () => {
    expect(read([{ name: 'PACS', root: '/dicom-web/' }]).output).toEqual([
      {
        name: 'PACS',
        qido: '/dicom-web',
        wado: '/dicom-web',
        stow: '/dicom-web',
        authentication: 'none',
      },
    ]);
  });

  it('takes an address for each service, and sends nothing where none is given for it', () => {
    const services = { qido: 'https://pacs.chu.example/qido', wado: 'https://pacs.chu.example/wado' };

    expect(read([{ name: 'PACS', ...services, authentication: 'basic' }]).output).toEqual([
      { name: 'PACS', ...services, stow: null, authentication: 'basic' },
    ]);
  });

  it('may be told to send nothing to a PACS of one root', () => {
    expect(read([{ name: 'PACS', root: '/dw', stow: null }]).output).toMatchObject([{ stow: null }]);
  });

  it.each([
    ['an address of another kind', [{ name: 'PACS', root: 'ftp://pacs/' }]],
    ['another origin in the clothes of a path', [{ name: 'PACS', root: '//ailleurs.example/dw' }]],
    ['a password in the address', [{ name: 'PACS', root: 'https://a:b@pacs.example/dw' }]],
    ['a query in the address', [{ name: 'PACS', root: 'https://pacs.example/dw?x=1' }]],
    ['no address', [{ name: 'PACS' }]],
    ['an address for searching alone', [{ name: 'PACS', qido: '/q' }]],
    ['no name', [{ name: ' ', root: '/dw' }]],
    ['an unknown field', [{ name: 'PACS', root: '/dw', pasword: 'x' }]],
    [
      'two of one name',
      [
        { name: 'PACS', root: '/a' },
        { name: 'PACS', root: '/b' },
      ],
    ],
  ])('refuses %s', (_, value) => {
    expect(read(value).success).toBe(false);
  });
});
