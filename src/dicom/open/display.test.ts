import { describe, expect, it } from 'vitest';
import { editedByDcmtk, fixture, hasTools, openedFrame } from '../truth.ts';

const film = fixture('gradient-explicit.dcm');

async function displayAfter(...changes: string[]) {
  return (await openedFrame(editedByDcmtk(film, ...changes))).display;
}

const item = '(0028,3010)[0].';

describe.skipIf(!hasTools('dcmodify'))('what a header says of painting (needs dcmodify)', () => {
  it.each([
    ['shorter than its descriptor', `${item}(0028,3002)=100\\0\\16`, `${item}(0028,3006)=0001\\0002`],
    ['without data', `${item}(0028,3002)=2\\0\\16`],
    ['of 20 bits', `${item}(0028,3002)=2\\0\\20`, `${item}(0028,3006)=0001\\0002`],
    ['without a descriptor', `${item}(0028,3006)=0001\\0002`],
  ])('leaves a VOI table %s out, and notes it', async (_, ...changes) => {
    expect(await displayAfter(...changes)).toMatchObject({ voiLuts: [], notices: ['voi-lut'] });
  });

  it('leaves a damaged modality table out, and notes it', async () => {
    const display = await displayAfter('(0028,3000)[0].(0028,3002)=2\\0\\16');

    expect(display).toMatchObject({ modalityLut: null, notices: ['modality-lut'] });
  });

  it('counts full white from the entries where they go past the bits announced', async () => {
    const display = await displayAfter(`${item}(0028,3002)=2\\0\\8`, `${item}(0028,3006)=0000\\0fff`);

    expect(display.voiLuts).toMatchObject([{ first: 0, fullScale: 4095 }]);
  });

  it.each([
    ['a value', ['(0028,0120)=4000'], { low: 4000, high: 4000 }],
    ['a range, from either end', ['(0028,0120)=4000', '(0028,0121)=3900'], { low: 3900, high: 4000 }],
  ])('reads padding of %s', async (_, changes, padding) => {
    expect((await displayAfter(...changes)).padding).toEqual(padding);
  });

  it('reads padding of signed pixels as signed, whatever its VR', async () => {
    // dcmodify writes (0028,0120) as US; 63536 is -2000 in 16 bits.
    const display = await displayAfter('(0028,0103)=1', '(0028,0120)=63536');

    expect(display.padding).toEqual({ low: -2000, high: -2000 });
  });

  it('knows Hounsfield units by their name, and by a CT whose zero is not air', async () => {
    expect((await displayAfter('(0028,1054)=HU')).isHounsfield).toBe(true);
    expect((await displayAfter('(0008,0060)=CT', '(0028,1052)=-1024')).isHounsfield).toBe(true);
    expect((await displayAfter('(0028,1054)=US')).isHounsfield).toBe(false);
  });

  it('reads shutters of each shape in pixels of the film', async () => {
    const display = await displayAfter(
      '(0018,1600)=RECTANGULAR\\CIRCULAR\\POLYGONAL',
      '(0018,1602)=3',
      '(0018,1604)=40',
      '(0018,1606)=5',
      '(0018,1608)=30',
      '(0018,1610)=20\\24',
      '(0018,1612)=15',
      '(0018,1620)=1\\1\\1\\48\\40\\1',
      '(0018,1622)=65535',
    );

    expect(display.shutter).toEqual({
      shapes: [
        { kind: 'rectangle', left: 2, right: 40, top: 4, bottom: 30 },
        // Pixels of 0.15 × 0.14 mm: round in the patient, flat in pixels.
        { kind: 'ellipse', x: 23.5, y: 19.5, rx: 15, ry: expect.closeTo(14) as number },
        {
          kind: 'polygon',
          points: [
            [0.5, 0.5],
            [47.5, 0.5],
            [0.5, 39.5],
          ],
        },
      ],
      overlayGroup: null,
      grey: 255,
    });
  });

  it('leaves a shutter without its edges out, and notes it', async () => {
    const display = await displayAfter('(0018,1600)=RECTANGULAR');

    expect(display).toMatchObject({ shutter: null, notices: ['shutter'] });
  });

  it('leaves an overlay without its data out, and notes it', async () => {
    const display = await displayAfter('(6000,0010)=40', '(6000,0011)=48', '(6000,0100)=1');

    expect(display).toMatchObject({ overlays: [], notices: ['overlay'] });
  });

  it('reads an overlay from the bits that the pixels leave unused', async () => {
    const overlay = [
      '(6000,0010)=40',
      '(6000,0011)=48',
      '(6000,0100)=16',
      '(6000,0102)=4',
      '(6000,0050)=1\\1',
    ];
    // The pixels then are the 4 lowest bits; bit 4 of the gradient is the overlay.
    const frame = await openedFrame(editedByDcmtk(film, '(0028,0101)=4', '(0028,0102)=3', ...overlay));
    const whole = await openedFrame(film);

    const [plane] = frame.display.overlays;

    expect(plane).toMatchObject({ group: 0x6000, rows: 40, columns: 48, left: 0, top: 0 });
    const bits = whole.stored.map((_, at) => ((plane?.bits[at >> 3] ?? 0) >> (at & 7)) & 1);
    expect([...bits]).toEqual([...whole.stored.map((value) => (value >> 4) & 1)]);
  });
});
