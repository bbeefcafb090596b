import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { aMark } from '../builders.ts';
import fr from '../locales/fr.json';
import en from '../locales/en.json';
import type { Mark } from '../mark.ts';
import { labelLines } from './labelLines.ts';
import type { Scale } from './scale.ts';
import { numbersOf, wordsOfMark } from './words.ts';

const words: Record<string, TFunction> = {};

beforeAll(async () => {
  const resources = { fr: { translation: fr }, en: { translation: en } };
  const options = { resources, keySeparator: false, nsSeparator: false } as const;
  for (const lng of ['fr', 'en']) words[lng] = await i18next.createInstance().init({ ...options, lng });
});

const detector = { rowMm: 0.144, columnMm: 0.144, kind: 'detector' } as const;

interface Wanted {
  readonly scale?: Scale | null;
  readonly language?: string;
}

function said(mark: Mark, { scale = detector, language = 'fr' }: Wanted = {}) {
  const described = { mark, number: 1, scale, statistics: null };
  const { name, value, note } = wordsOfMark(described, { t: words[language]!, language });
  return [name, value, note];
}

describe('a mark in words', () => {
  it('is a length to the tenth of a millimetre, with where it is true', () => {
    // 50 pixels of 0.144 mm are 7.2 mm.
    expect(said(aMark())).toEqual(['Longueur 1', '7,2\u00a0mm', 'au détecteur']);
    expect(said(aMark(), { language: 'en' })).toEqual(['Length 1', '7.2\u00a0mm', 'at the detector']);
  });

  it('begins with what was said of it, before what it is called', () => {
    const mark = { mark: aMark({ text: 'base du pouce' }), number: 1, scale: detector, statistics: null };
    const wording = { t: words.fr!, language: 'fr' };

    const described = wordsOfMark({ ...mark, findings: ['fracture, déplacée', 'luxation'] }, wording);

    expect(described.name).toBe('fracture, déplacée · luxation · base du pouce');
    expect(labelLines(described, 'base du pouce').map(({ text }) => text)).toEqual([
      'fracture, déplacée',
      'luxation',
      'base du pouce',
      '7,2\u00a0mm',
      'au détecteur',
    ]);
  });

  it('has no millimetre where there is no scale', () => {
    expect(said(aMark(), { scale: null })).toEqual(['Longueur 1', '50,0\u00a0px', 'film non étalonné']);
    expect(said(aMark({ tool: 'ellipse' }), { scale: null })).toEqual([
      'Ellipse 1',
      '942\u00a0px²',
      'film non étalonné',
    ]);
  });

  it('of a limb says whose side it is, who says so, and how its sign is counted', () => {
    const points = [
      { x: 500, y: 0 },
      { x: 400, y: 1000 },
      { x: 500, y: 2000 },
    ];
    const limb = { tool: 'hip-knee-ankle', text: '', points, sideFrom: 'header', rowsTo: 'left' } as const;

    expect(said({ ...limb, side: 'right' })).toEqual([
      'HKA 1',
      '168,6° (varus 11,4°)',
      'droit, dit l’en-tête · 180° neutre, moins\u00a0: varus',
    ]);
    expect(said({ ...limb, side: 'left', sideFrom: 'person', rowsTo: 'left-assumed' })).toEqual([
      'HKA 1',
      '191,4° (valgus 11,4°)',
      'gauche, choisi ici · 180° neutre, moins\u00a0: varus · droite du patient supposée à gauche de l’image',
    ]);
    expect(said({ ...limb, side: null })).toEqual([
      'HKA 1',
      'écart de 11,4°',
      'choisissez le côté pour lire varus ou valgus',
    ]);
  });

  it('has the name that a person gave it', () => {
    expect(said(aMark({ text: 'cubitus' }))[0]).toBe('cubitus');
  });

  it('is an angle to the tenth of a degree, without a scale', () => {
    const points = [
      { x: 10, y: 0 },
      { x: 0, y: 0 },
      { x: 10, y: 3 },
    ];

    // atan 0.3 = 16.699°
    expect(said(aMark({ tool: 'angle', points }), { scale: null })).toEqual(['Angle 1', '16,7°', '']);
  });

  it('is a Cobb angle with its supplement, which makes 180 with it as written', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 1000, y: 0 },
      { x: 0, y: 50 },
      { x: 1000, y: 483.95 },
    ];

    // atan 0.43395 = 23.4586°, whose supplement alone would be written 156,5.
    expect(said(aMark({ tool: 'cobb', points }), { scale: null })[1]).toBe('23,5° (suppl. 156,5°)');
  });

  it('says nothing of the value of an arrow, nor of an angle of two points', () => {
    expect(said(aMark({ tool: 'arrow' }))).toEqual(['Flèche 1', '', '']);
    expect(said(aMark({ tool: 'angle' }))).toEqual(['Angle 1', '', '']);
  });

  it('says on what a calibration was drawn', () => {
    const ball = { ...aMark(), tool: 'calibration', object: 'ball', knownMm: 25 } as const;

    expect(said(ball)[1]).toBe('bille de 25\u00a0mm');
    expect(said({ ...ball, object: 'ruler', knownMm: 12.5 })[1]).toBe('12,5\u00a0mm de règle');
  });

  it('has the mean, the deviation and the ends of a region', () => {
    const statistics = { count: 1200, mean: 812.34, standardDeviation: 45.06, min: 512, max: 1003.5 };
    const described = { mark: aMark({ tool: 'rectangle' }), number: 1, scale: detector, statistics };

    const { value, statistics: lines } = wordsOfMark(described, { t: words.fr!, language: 'fr' });

    // 30 × 40 pixels of 0.144 mm: 24.8832 mm².
    expect(value).toBe('24,9\u00a0mm²');
    expect(lines).toEqual(['moy. 812,3 ± 45,1', 'de 512 à 1\u202f003,5']);
  });
});

describe('the numbers of marks', () => {
  it('count each kind by itself, in the order drawn', () => {
    const marks = new Map([
      ['a', aMark()],
      ['b', aMark({ tool: 'arrow' })],
      ['c', aMark()],
    ]);

    expect([...numbersOf(marks)]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
    ]);
  });
});
