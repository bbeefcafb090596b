/* Four floats at a time: the functions that WebAssembly lacks. Coefficients are least-squares fits of ours, weighted towards
   the largest error; errors are against float64. */
#pragma once
#include <wasm_simd128.h>

typedef float f32;
typedef int i32;
typedef unsigned int u32;
typedef v128_t vec;

#define SPLAT wasm_f32x4_splat
#define ADD wasm_f32x4_add
#define MUL wasm_f32x4_mul
#ifdef __wasm_relaxed_simd__
#define MADD(a, b, c) wasm_f32x4_relaxed_madd(a, b, c)
#else
#define MADD(a, b, c) ADD(MUL(a, b), c)
#endif

static inline vec load(const f32 *at) { return wasm_v128_load(at); }
static inline void store(f32 *at, vec value) { wasm_v128_store(at, value); }

static inline f32 sumOf(vec v) {
  return (wasm_f32x4_extract_lane(v, 0) + wasm_f32x4_extract_lane(v, 1)) +
         (wasm_f32x4_extract_lane(v, 2) + wasm_f32x4_extract_lane(v, 3));
}

/* e^x: 2^n e^r with |r| <= ln 2 / 2; relative error under 2e-7. Under -87 it gives the smallest normal number. */
static inline vec expOf(vec x) {
  x = wasm_f32x4_pmin(wasm_f32x4_pmax(x, SPLAT(-87.0f)), SPLAT(88.0f));
  vec n = wasm_f32x4_nearest(MUL(x, SPLAT(1.44269504f)));
  vec r = ADD(x, MUL(n, SPLAT(-0.693359375f)));
  r = ADD(r, MUL(n, SPLAT(2.12194440e-4f)));
  vec p = MADD(r, SPLAT(0.0013942638179287314f), SPLAT(0.008366413414478302f));
  p = MADD(r, p, SPLAT(0.041666317731142044f));
  p = MADD(r, p, SPLAT(0.16666540503501892f));
  p = MADD(r, p, SPLAT(0.5f));
  p = ADD(ADD(MADD(MUL(r, r), p, r), SPLAT(1.0f)), SPLAT(0.0f));
  vec scale = wasm_i32x4_shl(wasm_i32x4_add(wasm_i32x4_trunc_sat_f32x4(n), wasm_i32x4_splat(127)), 23);
  return MUL(p, scale);
}

/* x times the normal distribution's Phi(x). With a = |x| and t = 1 / (1 + 0.27 a): Phi(-a) = t P(t) exp(-a a / 2),
   relative error under 7e-8, so that the left tail keeps its digits. */
static inline vec geluOf(vec x) {
  vec a = wasm_f32x4_abs(x);
  vec t = wasm_f32x4_div(SPLAT(1.0f), ADD(SPLAT(1.0f), MUL(a, SPLAT(0.27f))));
  vec p = MADD(t, SPLAT(0.02926446497440338f), SPLAT(-0.1277899146080017f));
  p = MADD(t, p, SPLAT(0.17210492491722107f));
  p = MADD(t, p, SPLAT(-0.07140331715345383f));
  p = MADD(t, p, SPLAT(0.10899852961301804f));
  p = MADD(t, p, SPLAT(0.07170708477497101f));
  p = MADD(t, p, SPLAT(0.10185475647449493f));
  p = MADD(t, p, SPLAT(0.10754328966140747f));
  p = MADD(t, p, SPLAT(0.10772021114826202f));
  vec tail = MUL(MUL(t, p), expOf(MUL(MUL(a, a), SPLAT(-0.5f))));
  vec right = wasm_f32x4_sub(SPLAT(1.0f), tail);
  return MUL(x, wasm_v128_bitselect(tail, right, wasm_f32x4_lt(x, SPLAT(0.0f))));
}
