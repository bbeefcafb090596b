import { describe, expect, it } from 'vitest';
import { readImport } from './readImport.ts';
import { anOpenFilm, refusal } from './testStatements.ts';

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a file of annotations', () => {
  it('is read as a French Excel saves it, in windows-1252', () => {
    const { films } = readImport(latin1('file_name;finding;label;value\r\nMARTIN.dcm;f;épaissi;oui\r\n'), [
      anOpenFilm(),
    ]);

    expect(films[0]?.opinions[0]?.findingLabel).toBe('épaissi');
  });

  it('is known by its content, and refused by name of its form', () => {
    expect(refusal(() => readImport(utf8(' {"images": 3}'), []))?.code).toBe('coco-unreadable');
    expect(refusal(() => readImport(utf8('une lettre\n'), []))?.code).toBe('csv-no-column');
  });
});
