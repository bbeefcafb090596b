/** The test units by what else is known of them; groups too small for a figure are left out. */
import type { LabelledFilm } from '../datasets/labelledSet.ts';
import type { Said } from '../protocol/saidOf.ts';

interface Subgroup {
  readonly group: string;
  readonly value: string;
  /** Of each run, what was said of the units of this group. */
  readonly said: readonly Said[];
}

const leastUnits = 10;

export function subgroups(units: readonly LabelledFilm[], runs: readonly Said[]): Subgroup[] {
  const names = [...new Set(units.flatMap(({ groups }) => Object.keys(groups)))];
  return names.flatMap((group) =>
    [...new Set(units.map(({ groups }) => groups[group] ?? ''))].sort().flatMap((value) => {
      const said = runs.map((run) => only(run, (unit) => units[unit]!.groups[group] === value));
      return (said[0]?.truth.length ?? 0) < leastUnits ? [] : [{ group, value, said }];
    }),
  );
}

function only(said: Said, holds: (unit: number) => boolean): Said {
  const places = [...said.units.keys()].filter((place) => holds(said.units[place]!));
  const pick = <Value>(values: readonly Value[]): Value[] => places.map((place) => values[place]!);
  return {
    truth: pick(said.truth),
    patients: pick(said.patients),
    units: pick(said.units),
    outputs: pick(said.outputs),
    choices: pick(said.choices),
  };
}
