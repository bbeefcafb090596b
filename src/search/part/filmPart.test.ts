import { describe, expect, it } from 'vitest';
import { partInSquare, partOnFilm } from './filmPart.ts';

const film = { columns: 1000, rows: 2000 };

describe('a part of a film', () => {
  it('is cut at the edges of the film', () => {
    expect(partOnFilm({ left: -50, top: 1500, right: 300, bottom: 2100 }, film)).toEqual({
      left: 0,
      top: 1500,
      right: 300,
      bottom: 2000,
    });
  });

  it('is refused beside the film', () => {
    const beside = { left: -300, top: 100, right: -10, bottom: 400 };

    expect(() => partOnFilm(beside, film)).toThrow(
      expect.objectContaining({ room: 'search', code: 'part-outside-film' }),
    );
  });

  it('is refused when it is a slip of the hand, by the side it must have', () => {
    const tooSmall = { code: 'part-too-small', facts: { least: 40 } };

    expect(() => partOnFilm({ left: 10, top: 10, right: 400, bottom: 49 }, film)).toThrow(
      expect.objectContaining(tooSmall),
    );
    // Most of it lies beside the film.
    expect(() => partOnFilm({ left: -500, top: 10, right: 30, bottom: 400 }, film)).toThrow(
      expect.objectContaining(tooSmall),
    );
    expect(partOnFilm({ left: 10, top: 10, right: 50, bottom: 50 }, film)).toMatchObject({ right: 50 });
  });

  it('of a small film has eight pixels a side at least', () => {
    const small = { columns: 100, rows: 80 };

    expect(() => partOnFilm({ left: 0, top: 0, right: 7, bottom: 40 }, small)).toThrow(
      expect.objectContaining({ facts: { least: 8 } }),
    );
  });
});

describe('the place of a part in the model’s square', () => {
  it('counts the black beside a letterboxed film', () => {
    // 1000 × 2000 becomes 200 × 400, with 100 black columns to each side.
    const middle = { left: 250, top: 500, right: 750, bottom: 1500 };

    const place = partInSquare(middle, film, { fit: 'letterbox', sidePx: 400 });

    expect(place).toEqual({ left: 0.375, top: 0.25, right: 0.625, bottom: 0.75 });
  });

  it('is the share of each side where the film is squashed', () => {
    const quarter = { left: 0, top: 0, right: 500, bottom: 1000 };

    const place = partInSquare(quarter, film, { fit: 'squash', sidePx: 224 });

    expect(place).toEqual({ left: 0, top: 0, right: 0.5, bottom: 0.5 });
  });
});
