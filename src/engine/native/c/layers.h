/* One function a kind of step: how many units of work it has, and one unit done. Units of a step touch different cells, so
   threads take them in any order. Layouts: tokens [rows, width], pictures [height, width, channels]. */
#pragma once
#include "tile.h"

/* Where a step's numbers stand in its record (src/engine/native/program.ts writes them). */
#define P(at) ((f32 *)(step[at]))
#define NUMBER(at) (*(const f32 *)(step + (at)))
static inline i32 min32(i32 a, i32 b) { return a < b ? a : b; }
static inline i32 groups(i32 all, i32 each) { return (all + each - 1) / each; }

enum { PANELS_A_UNIT = 4, ROWS_A_UNIT = 48, PIXELS_A_UNIT = 12 };

static void copyTo(f32 *to, const f32 *from, i32 count) {
  i32 at = 0;
  for (; at + 4 <= count; at += 4) store(to + at, load(from + at));
  for (; at < count; at++) to[at] = from[at];
}
static void zeros(f32 *to, i32 count) {
  for (i32 at = 0; at < count; at++) to[at] = 0.0f;
}

/* 1 a, 2 a's stride, 3 packed, 4 bias, 5 residual, 6 its stride, 7 out, 8 its stride, 9 rows, 10 inner, 11 columns, 12 activation */
static i32 productByPanels(const i32 *step) { return groups(step[11], COLUMNS) >= 4 * PANELS_A_UNIT; }
static i32 productUnits(const i32 *step) {
  return productByPanels(step) ? groups(groups(step[11], COLUMNS), PANELS_A_UNIT) : groups(step[9], ROWS_A_UNIT);
}
static void productUnit(const i32 *step, i32 unit) {
  i32 panels = groups(step[11], COLUMNS), byPanels = productByPanels(step);
  i32 first = byPanels ? unit * PANELS_A_UNIT : 0;
  i32 last = byPanels ? min32(first + PANELS_A_UNIT, panels) : panels;
  i32 row = byPanels ? 0 : unit * ROWS_A_UNIT;
  i32 rows = byPanels ? step[9] : min32(ROWS_A_UNIT, step[9] - row);
  Ending end = {P(4), step[5] ? P(5) + row * step[6] : 0, step[6], step[12]};
  product(P(1) + row * step[2], step[2], rows, P(3), step[10], first, last, step[11], P(7) + row * step[8], step[8], end);
}

/* 1 picture, 2 height, 3 width, 4 channels, 5 kernel, 6 stride, 7 above, 8 left, 9 rows, 10 columns of the result,
   11 packed, 12 bias, 13 residual, 14 out, 15 channels of the result, 16 activation */
static i32 convolutionUnits(const i32 *step) { return groups(step[9] * step[10], PIXELS_A_UNIT); }
static void gather(const i32 *step, i32 pixel, f32 *to) {
  i32 height = step[2], width = step[3], channels = step[4], kernel = step[5];
  i32 top = pixel / step[10] * step[6] - step[7], left = pixel % step[10] * step[6] - step[8];
  i32 from = left < 0 ? -left : 0, until = min32(kernel, width - left);
  for (i32 y = 0; y < kernel; y++, to += kernel * channels) {
    if (top + y < 0 || top + y >= height || until <= from) {
      zeros(to, kernel * channels);
      continue;
    }
    zeros(to, from * channels);
    copyTo(to + from * channels, P(1) + ((top + y) * width + left + from) * channels, (until - from) * channels);
    zeros(to + until * channels, (kernel - until) * channels);
  }
}
static void convolutionUnit(const i32 *step, i32 unit, f32 *scratch) {
  i32 pixel = unit * PIXELS_A_UNIT, pixels = min32(PIXELS_A_UNIT, step[9] * step[10] - pixel);
  i32 inner = step[5] * step[5] * step[4], to = step[15];
  for (i32 at = 0; at < pixels; at++) gather(step, pixel + at, scratch + at * inner);
  Ending end = {P(12), step[13] ? P(13) + pixel * to : 0, to, step[16]};
  product(scratch, inner, pixels, P(11), inner, 0, groups(to, COLUMNS), to, P(14) + pixel * to, to, end);
}

/* As a convolution, 11 [kernel, kernel, channels], each channel by itself; a unit is a row of the result. */
static i32 depthwiseUnits(const i32 *step) { return step[9]; }
static void depthwiseUnit(const i32 *step, i32 row) {
  i32 height = step[2], width = step[3], channels = step[4], kernel = step[5], columns = step[10];
  for (i32 column = 0; column < columns; column++) {
    i32 top = row * step[6] - step[7], left = column * step[6] - step[8], cell = (row * columns + column) * channels;
    for (i32 c = 0; c < channels; c += 4) {
      i32 wide = min32(4, channels - c);
      f32 some[4] = {0}, taps[4] = {0};
      vec sum = SPLAT(0.0f);
      for (i32 y = top < 0 ? -top : 0; y < kernel && top + y < height; y++)
        for (i32 x = left < 0 ? -left : 0; x < kernel && left + x < width; x++) {
          const f32 *from = P(1) + ((top + y) * width + left + x) * channels + c;
          const f32 *by = P(11) + (y * kernel + x) * channels + c;
          if (wide == 4) {
            sum = MADD(load(from), load(by), sum);
          } else {
            copyTo(some, from, wide), copyTo(taps, by, wide);
            sum = MADD(load(some), load(taps), sum);
          }
        }
      f32 sums[COLUMNS] = {0};
      store(sums, sum);
      Ending end = {P(12) + c, step[13] ? P(13) + cell + c : 0, 0, step[16]};
      finish(sums, 1, P(14) + cell + c, 0, wide, end);
    }
  }
}

/* 1 in, 2 stride, 3 out, 4 stride, 5 rows, 6 width, 7 scale, 8 shift, 9 eps. Two passes: mean, then variance about it. */
enum { NORM_ROWS = 16 };
static i32 normUnits(const i32 *step) { return groups(step[5], NORM_ROWS); }
static void normUnit(const i32 *step, i32 unit) {
  i32 width = step[6], whole = width & ~3;
  for (i32 row = unit * NORM_ROWS; row < min32((unit + 1) * NORM_ROWS, step[5]); row++) {
    const f32 *from = P(1) + row * step[2], *scale = P(7), *shift = P(8);
    f32 *to = P(3) + row * step[4];
    vec sum = SPLAT(0.0f), squares = SPLAT(0.0f);
    for (i32 at = 0; at < whole; at += 4) sum = ADD(sum, load(from + at));
    f32 total = sumOf(sum);
    for (i32 at = whole; at < width; at++) total += from[at];
    f32 mean = total / width;
    for (i32 at = 0; at < whole; at += 4) {
      vec off = wasm_f32x4_sub(load(from + at), SPLAT(mean));
      squares = MADD(off, off, squares);
    }
    f32 spread = sumOf(squares);
    for (i32 at = whole; at < width; at++) spread += (from[at] - mean) * (from[at] - mean);
    f32 by = 1.0f / __builtin_sqrtf(spread / width + NUMBER(9));
    for (i32 at = 0; at < whole; at += 4) {
      vec unitless = MUL(wasm_f32x4_sub(load(from + at), SPLAT(mean)), SPLAT(by));
      store(to + at, ADD(MUL(unitless, load(scale + at)), load(shift + at)));
    }
    for (i32 at = whole; at < width; at++) to[at] = (from[at] - mean) * by * scale[at] + shift[at];
  }
}

/* 1 rows, 2 width, 3 count: each over its length; 1e-12 keeps zeros at zero. */
static i32 unitRowUnits(const i32 *step) { return groups(step[3], NORM_ROWS); }
static void unitRowUnit(const i32 *step, i32 unit) {
  i32 width = step[2];
  for (i32 row = unit * NORM_ROWS; row < min32((unit + 1) * NORM_ROWS, step[3]); row++) {
    f32 *at = P(1) + row * width, sum = 0.0f;
    for (i32 i = 0; i < width; i++) sum += at[i] * at[i];
    f32 length = __builtin_sqrtf(sum);
    f32 by = 1.0f / (length > 1e-12f ? length : 1e-12f);
    for (i32 i = 0; i < width; i++) at[i] *= by;
  }
}

/* 1 table, 2 its stride, 3 indices, 4 rows, 5 width, 6 out */
static i32 pickUnits(const i32 *step) { return 1; }
static void pickUnit(const i32 *step) {
  for (i32 row = 0; row < step[4]; row++)
    copyTo(P(6) + row * step[5], P(1) + ((const i32 *)step[3])[row] * step[2], step[5]);
}

/* 1 a, 2 b, 3 out, 4 count */
static i32 addUnits(const i32 *step) { return 1; }
static void addUnit(const i32 *step) {
  i32 at = 0;
  for (; at + 4 <= step[4]; at += 4) store(P(3) + at, ADD(load(P(1) + at), load(P(2) + at)));
  for (; at < step[4]; at++) P(3)[at] = P(1)[at] + P(2)[at];
}
