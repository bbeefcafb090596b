/* A program is a list of steps; threads take units of a step until none is left, and begin the next one when all of them
   are done. A thread that sleeps, or that the system gives no time, holds nobody up but for a unit it has taken.
   Counters carry the run's number above 16 bits of count: a thread late by a run finds none of its units. */
#include "attention.h"

enum { STEP = 20 };
enum { END, PRODUCT, CONVOLUTION, DEPTHWISE, NORM, PACK, ATTEND, UNIT_ROWS, PICK, ADD_ALL };

typedef struct {
  i32 number; /* of the run; a change wakes the threads */
  i32 ended;
  i32 program;
  i32 counters; /* two a step: taken, done */
  i32 scratch, scratchBytes;
} Control;

static i32 unitsOf(const i32 *step) {
  switch (step[0]) {
  case PRODUCT: return productUnits(step);
  case CONVOLUTION: return convolutionUnits(step);
  case DEPTHWISE: return depthwiseUnits(step);
  case NORM: return normUnits(step);
  case PACK: return packUnits(step);
  case ATTEND: return attendUnits(step);
  case UNIT_ROWS: return unitRowUnits(step);
  case PICK: return pickUnits(step);
  default: return addUnits(step);
  }
}

static void unitOf(const i32 *step, i32 unit, f32 *scratch) {
  switch (step[0]) {
  case PRODUCT: productUnit(step, unit); break;
  case CONVOLUTION: convolutionUnit(step, unit, scratch); break;
  case DEPTHWISE: depthwiseUnit(step, unit); break;
  case NORM: normUnit(step, unit); break;
  case PACK: packUnit(step, unit); break;
  case ATTEND: attendUnit(step, unit, scratch); break;
  case UNIT_ROWS: unitRowUnit(step, unit); break;
  case PICK: pickUnit(step); break;
  default: addUnit(step);
  }
}

#ifdef THREADS /* the most of them */
#define READ(at) __atomic_load_n(at, __ATOMIC_ACQUIRE)
#define WRITE(at, value) __atomic_store_n(at, value, __ATOMIC_RELEASE)

/* Looks at a counter before a thread goes to sleep on it: some ten microseconds. */
enum { SPINS = 2000, MILLISECOND = 1000000, FOR_EVER = -1 };

/* The next unit of this run's step, or -1. */
static i32 take(i32 *taken, i32 number, i32 units) {
  i32 seen = READ(taken);
  for (;;) {
    if ((seen ^ number << 16) >> 16 || (seen & 0xffff) >= units) return -1;
    if (__atomic_compare_exchange_n(taken, &seen, seen + 1, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) return seen & 0xffff;
  }
}

static void work(Control *control, i32 number, i32 thread) {
  const i32 *step = (const i32 *)READ(&control->program);
  i32 *counter = (i32 *)control->counters;
  f32 *scratch = (f32 *)(control->scratch + thread * control->scratchBytes);
  for (; step[0] != END; step += STEP, counter += 2) {
    i32 units = unitsOf(step), whole = number << 16 | units;
    for (i32 unit; (unit = take(counter, number, units)) >= 0;) {
      unitOf(step, unit, scratch);
      if (__atomic_add_fetch(counter + 1, 1, __ATOMIC_ACQ_REL) == whole)
        __builtin_wasm_memory_atomic_notify(counter + 1, THREADS);
    }
    for (i32 turn = 0;; turn++) {
      i32 done = READ(counter + 1);
      if (done == whole) break;
      if (READ(&control->number) != number) return;
      if (turn > SPINS) __builtin_wasm_memory_atomic_wait32(counter + 1, done, MILLISECOND);
    }
  }
}

static void mark(Control *control, i32 number, i32 count) {
  i32 *counter = (i32 *)control->counters;
  for (const i32 *step = (const i32 *)control->program; step[0] != END; step += STEP, counter += 2) {
    WRITE(counter, number << 16 | count);
    WRITE(counter + 1, number << 16);
  }
  WRITE(&control->number, number);
}

/* Runs have odd numbers. After one its counters are closed, since the next program may lie where this one lay and a thread
   may be anywhere in it still. */
void run(Control *control) {
  i32 number = (control->number + 1) & 0x7fff;
  mark(control, number, 0);
  __builtin_wasm_memory_atomic_notify(&control->number, THREADS);
  work(control, number, 0);
  mark(control, (number + 1) & 0x7fff, 0xffff);
}

/* A thread's whole life: it sleeps until there is a run, or until the end. */
void serve(Control *control, i32 thread) {
  for (i32 last = 0; !READ(&control->ended);) {
    i32 number = READ(&control->number);
    if (number & 1 && number != last) work(control, number, thread), last = number;
    else __builtin_wasm_memory_atomic_wait32(&control->number, number, FOR_EVER);
  }
}

void end(Control *control) {
  WRITE(&control->ended, 1);
  WRITE(&control->number, (control->number + 2) & 0x7fff);
  __builtin_wasm_memory_atomic_notify(&control->number, THREADS);
}
#else
void run(Control *control) {
  for (const i32 *step = (const i32 *)control->program; step[0] != END; step += STEP) {
    i32 units = unitsOf(step);
    for (i32 unit = 0; unit < units; unit++) unitOf(step, unit, (f32 *)control->scratch);
  }
}
#endif
