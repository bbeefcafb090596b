/** Pixels of a real canvas and the words in its corners. */
import { describe, expect, it } from 'vitest';
import '../app/theme.css';
import { useDisplayOptions } from './displayOptions.ts';
import {
  aSquareFilm,
  bone,
  drawn,
  gradient,
  greyAt,
  inChromium,
  showFilm,
  shown,
  softTissue,
  window,
} from './testViewport.tsx';
import { activeViewport } from './viewports.ts';

inChromium();

describe('a film on the screen', () => {
  it('shows bone bright and soft tissue by the window of the file', async () => {
    await showFilm(aSquareFilm());

    expect(greyAt(bone)).toBe(255);
    // 1000 × 100/199 = 503 of 3000.
    expect(Math.abs(greyAt(softTissue) - 42)).toBeLessThanOrEqual(2);
  });

  it('shows bone bright on MONOCHROME1 too, and says it is not inverted', async () => {
    const negative = gradient.map((value) => 3000 - value);

    const at = await showFilm(aSquareFilm({ photometricInterpretation: 'MONOCHROME1' }, negative));

    expect(greyAt(bone)).toBe(255);
    expect(Math.abs(greyAt(softTissue) - 42)).toBeLessThanOrEqual(2);
    expect(shown().view.isInverted).toBe(false);
    expect(at.textContent).not.toContain('Inversé');
  });

  it('shows signed values', async () => {
    const signed = Int16Array.from(gradient, (value) => value - 1500);

    await showFilm(aSquareFilm({ windows: [{ ...window, center: 0 }] }, signed));

    expect(greyAt(bone)).toBe(255);
    expect(Math.abs(greyAt(softTissue) - 42)).toBeLessThanOrEqual(2);
  });

  it('draws the next film, not the last, when only its rescale differs', async () => {
    await showFilm(aSquareFilm());

    await showFilm(aSquareFilm({ rescale: { slope: 0.5, intercept: 0 } }));

    expect(Math.abs(greyAt(bone) - 128)).toBeLessThanOrEqual(1);
  });

  it('writes window, zoom, patient, date, file and spacing in its corners', async () => {
    const spacing = {
      rowMm: 0.143,
      columnMm: 0.143,
      source: 'ImagerPixelSpacing',
      kind: 'detector',
    } as const;
    const patient = { patientName: 'Lefèvre^Zoé', patientId: 'P0042', studyDate: '20240131' };

    const at = await showFilm(aSquareFilm({ ...patient, spacing, isPhantom: true }));

    expect([...at.querySelectorAll('.film-corner > span')].map((line) => line.textContent)).toEqual([
      'Synthétique',
      'Lefèvre Zoé',
      'ID\u00a0P0042',
      '31 janv. 2024',
      'poignet-face.dcm',
      'DX · 200 × 200',
      '1.2.826.0.1.3680043.10.1',
      'Fen.\u00a03000 · Niv.\u00a01500',
      'Zoom\u00a0200\u00a0%',
      '0,143\u00a0mm/px (au détecteur, agrandissement non corrigé)',
    ]);
  });

  it('writes tags that hold a web page as the letters they are', async () => {
    const page = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

    const at = await showFilm(aSquareFilm({ patientName: '<img onerror>^<b>Zoé</b>', patientId: page }));

    expect(at.querySelector('.film-patient')?.textContent).toBe('<img onerror> <b>Zoé</b>');
    expect(at.textContent).toContain(page);
    expect(at.querySelectorAll('img, script, b')).toHaveLength(0);
  });

  it('writes birth and age, side and view as the header has them, place in series and list', async () => {
    const said = {
      patientBirthDate: '19600201',
      patientSex: 'F',
      studyDate: '20240131',
      studyTime: '140500',
      studyDescription: 'MAIN GAUCHE',
      laterality: 'L',
      viewPosition: 'PA',
      seriesNumber: 3,
      instanceNumber: 12,
    } as const;

    const at = await showFilm(aSquareFilm(said), { ordinal: { number: 2, count: 7 } });

    const lines = [...at.querySelectorAll('.film-corner.top > span')].map((line) => line.textContent);
    expect(lines).toEqual([
      expect.stringMatching(/^Née le 1 févr\. 1960 \(63\sans\)$/),
      '31 janv. 2024, 14:05',
      'MAIN GAUCHE',
      'Côté gauche · incidence PA',
      'Série 3 · image 12',
      'Film 2/7',
      'poignet-face.dcm',
      'DX · 200 × 200',
      '1.2.826.0.1.3680043.10.1',
    ]);
  });

  it('keeps the age and no identity while a person presents it to others', async () => {
    const said = {
      patientName: 'Lefèvre^Zoé',
      patientId: 'P0042',
      patientBirthDate: '19600201',
      studyDate: '20240131',
      laterality: 'L',
    } as const;
    const at = await showFilm(aSquareFilm(said));

    useDisplayOptions.getState().hideIdentity(true);
    await drawn();
    const hidden = [...at.querySelectorAll('.film-corner.top > span')].map((line) => line.textContent);
    useDisplayOptions.getState().hideIdentity(false);
    await drawn();

    expect(hidden).toEqual([expect.stringMatching(/^63\sans$/), 'Côté gauche', 'DX · 200 × 200']);
    expect(at.textContent).toContain('Lefèvre Zoé');
  });

  it('says always that a lossy compression took something from it', async () => {
    const lossyCompression = { methods: ['ISO_10918_1'], ratios: [35] };

    const at = await showFilm(aSquareFilm({ lossyCompression }));

    expect(at.querySelector('.film-corner.bottom.right')?.textContent).toContain(
      'Compression avec perte (35:1, JPEG)',
    );
  });

  it('bears a badge while it is turned or flipped, and its letters move with it', async () => {
    const at = await showFilm(aSquareFilm({ patientOrientation: ['L', 'F'] }));
    const badges = () => [...at.querySelectorAll('.bottom.left .badge')].map((badge) => badge.textContent);
    const letters = () =>
      [...at.querySelectorAll('.film-letter')].map((letter) => [letter.textContent, letter.ariaLabel]);
    expect(badges()).toEqual([]);
    expect(letters()).toEqual([
      ['H', 'En haut\u00a0: tête'],
      ['L', 'À droite\u00a0: gauche du patient'],
      ['F', 'En bas\u00a0: pieds'],
      ['R', 'À gauche\u00a0: droite du patient'],
    ]);

    activeViewport()?.apply({ kind: 'flip', axis: 'horizontal' });
    activeViewport()?.apply({ kind: 'rotate', degrees: 90 });
    await drawn();

    expect(badges()).toEqual(['Retourné', 'Pivoté 90°']);
    expect(letters().map(([letter]) => letter)).toEqual(['L', 'H', 'R', 'F']);
    activeViewport()?.apply({ kind: 'reset' });
    await drawn();
    expect(badges()).toEqual([]);
  });

  it('bears no letter where the header does not say how the patient lies', async () => {
    const at = await showFilm(aSquareFilm());

    expect(at.querySelectorAll('.film-letter')).toHaveLength(0);
  });

  it('says that it is not calibrated when the file gives no spacing', async () => {
    const at = await showFilm(aSquareFilm());

    expect(at.textContent).toContain('Non étalonné');
  });

  it.each([360, 200])(
    'keeps the whole identity, the side and the badges in a view of %i pixels',
    async (side) => {
      const patientName = 'Desmoulins-Castelnaudary^Marie-Antoinette';
      const film = {
        patientName,
        patientId: 'P0042-2026-001',
        studyDate: '20240131',
        laterality: 'L',
      } as const;
      const at = await showFilm(aSquareFilm(film));
      at.style.width = `${String(side)}px`;
      at.style.height = `${String(side)}px`;
      activeViewport()?.apply({ kind: 'flip', axis: 'horizontal' });
      activeViewport()?.apply({ kind: 'rotate', degrees: 90 });
      await drawn();

      const isWhole = (line: Element) => line.checkVisibility() && line.scrollWidth <= line.clientWidth;
      const lines = [...at.querySelectorAll('.film-corner.top.left > span, .film-side, .film-badge')];
      const view = at.getBoundingClientRect();
      const isInside = (line: Element) => {
        const { left, right, top, bottom } = line.getBoundingClientRect();
        return left >= view.left && right <= view.right && top >= view.top && bottom <= view.bottom;
      };

      expect(lines.map((line) => line.textContent)).toEqual([
        'Desmoulins-Castelnaudary Marie-Antoinette',
        'ID\u00a0P0042-2026-001',
        '31 janv. 2024',
        'Côté gauche',
        'Retourné',
        'Pivoté 90°',
      ]);
      expect(lines.filter((line) => !isWhole(line) || !isInside(line))).toEqual([]);
      // The list beside the film names its file.
      expect(at.querySelector('.film-file')!.checkVisibility()).toBe(false);
    },
  );
});
