/* The product that everything heavy is made of: up to 6 rows by 8 columns, sums held in 12 registers.
   `b` is a packed panel: for each of `inner` steps, its 8 columns side by side. */
#pragma once
#include "vector.h"

enum { ROWS = 6, COLUMNS = 8 };
enum { LINEAR = 0, RELU = 1, RELU6 = 2, GELU = 3 };

/* What follows the sums, in this order: + bias + residual, then the activation. */
typedef struct {
  const f32 *bias;     /* of these 8 columns, or null */
  const f32 *residual; /* of the tile's first cell, or null */
  i32 residualStride;
  i32 activation;
} Ending;

static inline vec activated(vec v, i32 activation) {
  if (activation == LINEAR) return v;
  if (activation == GELU) return geluOf(v);
  v = wasm_f32x4_pmax(SPLAT(0.0f), v);
  return activation == RELU6 ? wasm_f32x4_pmin(SPLAT(6.0f), v) : v;
}

static __attribute__((noinline)) void activate(f32 *out, i32 rows, i32 stride, i32 activation) {
  for (i32 row = 0; row < rows; row++, out += stride) {
    store(out, activated(load(out), activation));
    store(out + 4, activated(load(out + 4), activation));
  }
}

/* Of the last panel, `columns` may be under 8: then it is finished cell by cell. */
static __attribute__((noinline)) void finish(f32 *sums, i32 rows, f32 *out, i32 stride, i32 columns, Ending end) {
  for (i32 row = 0; row < rows; row++) {
    f32 *to = out + row * stride;
    const f32 *around = end.residual ? end.residual + row * end.residualStride : 0;
    for (i32 column = 0; column < columns; column++) {
      f32 value = sums[row * COLUMNS + column];
      if (end.bias) value += end.bias[column];
      if (around) value += around[column];
      to[column] = wasm_f32x4_extract_lane(activated(SPLAT(value), end.activation), 0);
    }
  }
}

#define ALWAYS static inline __attribute__((always_inline))

ALWAYS void tileOf(const i32 rows, const f32 *a, i32 aStride, const f32 *b, i32 inner, f32 *out, i32 stride,
                   i32 columns, Ending end) {
  vec left[ROWS], right[ROWS];
#pragma clang loop unroll(full)
  for (i32 row = 0; row < rows; row++) left[row] = right[row] = SPLAT(0.0f);
  const f32 *from[ROWS];
#pragma clang loop unroll(full)
  for (i32 row = 0; row < rows; row++) from[row] = a + row * aStride;
  for (i32 k = 0; k < inner; k++, b += COLUMNS) {
    vec b0 = load(b), b1 = load(b + 4);
#pragma clang loop unroll(full)
    for (i32 row = 0; row < rows; row++) {
      vec each = wasm_v128_load32_splat(from[row] + k);
      left[row] = MADD(each, b0, left[row]);
      right[row] = MADD(each, b1, right[row]);
    }
  }
  if (columns < COLUMNS) {
    f32 sums[ROWS * COLUMNS];
    for (i32 row = 0; row < rows; row++) {
      store(sums + row * COLUMNS, left[row]);
      store(sums + row * COLUMNS + 4, right[row]);
    }
    finish(sums, rows, out, stride, columns, end);
    return;
  }
  if (end.bias) {
    vec b0 = load(end.bias), b1 = load(end.bias + 4);
#pragma clang loop unroll(full)
    for (i32 row = 0; row < rows; row++) left[row] = ADD(left[row], b0), right[row] = ADD(right[row], b1);
  }
  if (end.residual) {
#pragma clang loop unroll(full)
    for (i32 row = 0; row < rows; row++) {
      left[row] = ADD(left[row], load(end.residual + row * end.residualStride));
      right[row] = ADD(right[row], load(end.residual + row * end.residualStride + 4));
    }
  }
#pragma clang loop unroll(full)
  for (i32 row = 0; row < rows; row++) {
    store(out + row * stride, left[row]);
    store(out + row * stride + 4, right[row]);
  }
  if (end.activation != LINEAR) activate(out, rows, stride, end.activation);
}

static __attribute__((noinline)) void tile(i32 rows, const f32 *a, i32 aStride, const f32 *b, i32 inner, f32 *out, i32 stride, i32 columns,
                 Ending end) {
  switch (rows) {
  case 6: tileOf(6, a, aStride, b, inner, out, stride, columns, end); break;
  case 5: tileOf(5, a, aStride, b, inner, out, stride, columns, end); break;
  case 4: tileOf(4, a, aStride, b, inner, out, stride, columns, end); break;
  case 3: tileOf(3, a, aStride, b, inner, out, stride, columns, end); break;
  case 2: tileOf(2, a, aStride, b, inner, out, stride, columns, end); break;
  default: tileOf(1, a, aStride, b, inner, out, stride, columns, end);
  }
}

/* `rows` by the panels [first, last) of `columns` in all. A's rows go round in the inner loop's outer one: six of them stay
   near while the panels of one group pass. */
static void product(const f32 *a, i32 aStride, i32 rows, const f32 *packed, i32 inner, i32 first, i32 last,
                    i32 columns, f32 *out, i32 stride, Ending end) {
  for (i32 row = 0; row < rows; row += ROWS) {
    i32 high = rows - row < ROWS ? rows - row : ROWS;
    for (i32 panel = first; panel < last; panel++) {
      i32 column = panel * COLUMNS, wide = columns - column < COLUMNS ? columns - column : COLUMNS;
      Ending own = {end.bias ? end.bias + column : 0,
                    end.residual ? end.residual + row * end.residualStride + column : 0, end.residualStride,
                    end.activation};
      tile(high, a + row * aStride, aStride, packed + panel * inner * COLUMNS, inner, out + row * stride + column,
           stride, wide, own);
    }
  }
}
