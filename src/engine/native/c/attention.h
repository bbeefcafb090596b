/* Self-attention over rows of query, key, value side by side: softmax(q kT / sqrt(d) + mask) v, six queries of a head a unit.
   Keys (scaled) and values are packed first, so that both products are tiles. */
#pragma once
#include "layers.h"

/* 1 qkv, 2 tokens, 3 heads, 4 head size, 5 keys, 6 values, 7 scale; a unit is a head */
static i32 packUnits(const i32 *step) { return step[3]; }
static void packUnit(const i32 *step, i32 head) {
  i32 tokens = step[2], size = step[4], width = step[3] * size;
  i32 tokenPanels = groups(tokens, COLUMNS), sizePanels = groups(size, COLUMNS);
  f32 *keys = P(5) + head * tokenPanels * COLUMNS * size, *values = P(6) + head * sizePanels * COLUMNS * tokens;
  for (i32 token = 0; token < tokenPanels * COLUMNS; token++) {
    const f32 *key = P(1) + token * 3 * width + width + head * size;
    f32 *to = keys + token / COLUMNS * COLUMNS * size + token % COLUMNS;
    for (i32 i = 0; i < size; i++) to[i * COLUMNS] = token < tokens ? key[i] * NUMBER(7) : 0.0f;
  }
  for (i32 panel = 0; panel < sizePanels; panel++)
    for (i32 token = 0; token < tokens; token++) {
      const f32 *value = P(1) + token * 3 * width + 2 * width + head * size + panel * COLUMNS;
      f32 *to = values + (panel * tokens + token) * COLUMNS;
      i32 wide = min32(COLUMNS, size - panel * COLUMNS);
      copyTo(to, value, wide);
      zeros(to + wide, COLUMNS - wide);
    }
}

/* Weights of one query in place; places after `tokens` get none. Answers one over their sum. */
static f32 softmaxRow(f32 *scores, i32 tokens, i32 padded, const f32 *mask) {
  for (i32 at = tokens; at < padded; at++) scores[at] = -1e30f;
  if (mask)
    for (i32 at = 0; at < tokens; at++) scores[at] += mask[at];
  vec most = load(scores), sum = SPLAT(0.0f);
  for (i32 at = 4; at < padded; at += 4) most = wasm_f32x4_pmax(most, load(scores + at));
  f32 top = wasm_f32x4_extract_lane(most, 0);
  for (i32 lane = 1; lane < 4; lane++) {
    f32 other = lane == 1   ? wasm_f32x4_extract_lane(most, 1)
                : lane == 2 ? wasm_f32x4_extract_lane(most, 2)
                            : wasm_f32x4_extract_lane(most, 3);
    if (other > top) top = other;
  }
  for (i32 at = 0; at < padded; at += 4) {
    vec off = wasm_f32x4_sub(load(scores + at), SPLAT(top));
    /* Far below the best is exactly nothing, as behind a mask it has to be. */
    vec weight = wasm_v128_and(expOf(off), wasm_f32x4_gt(off, SPLAT(-86.0f)));
    store(scores + at, weight);
    sum = ADD(sum, weight);
  }
  return 1.0f / sumOf(sum);
}

/* 1 qkv, 2 tokens, 3 heads, 4 head size, 5 keys, 6 values, 7 mask, 8 out */
static i32 attendUnits(const i32 *step) { return step[3] * groups(step[2], ROWS); }
static void attendUnit(const i32 *step, i32 unit, f32 *scratch) {
  i32 tokens = step[2], size = step[4], width = step[3] * size;
  i32 tokenPanels = groups(tokens, COLUMNS), sizePanels = groups(size, COLUMNS), padded = tokenPanels * COLUMNS;
  i32 head = unit / groups(tokens, ROWS), first = unit % groups(tokens, ROWS) * ROWS, rows = min32(ROWS, tokens - first);
  const f32 *keys = P(5) + head * padded * size, *values = P(6) + head * sizePanels * COLUMNS * tokens;
  Ending none = {0, 0, 0, LINEAR};
  product(P(1) + first * 3 * width + head * size, 3 * width, rows, keys, size, 0, tokenPanels, padded, scratch, padded, none);
  f32 over[ROWS];
  for (i32 row = 0; row < rows; row++)
    over[row] = softmaxRow(scratch + row * padded, tokens, padded, step[7] ? P(7) + (first + row) * tokens : 0);
  f32 *out = P(8) + first * width + head * size;
  product(scratch, padded, rows, values, tokens, 0, sizePanels, size, out, width, none);
  for (i32 row = 0; row < rows; row++)
    for (i32 i = 0; i < size; i++) out[row * width + i] *= over[row];
}
