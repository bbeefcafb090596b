/**
 * A linear head on the frozen feature, learned on `train`; and the floor, the same head on the true region and view, which knows
 * nothing of the picture: what a score is above it, it has seen.
 */
import { predict, probeOn } from '../../heads/index.ts';
import type { Measures } from '../measures/measured.ts';
import { matrixOf } from '../measures/matrixOf.ts';
import { regions, views, type FracatlasFilm } from './film.ts';
import { fractureFigures, isFractured } from './fractureFigures.ts';
import type { ReadFilm } from './mapFigures.ts';

const seed = 1;

export function probeFigures(own: readonly ReadFilm[], training: readonly ReadFilm[]): Measures {
  const films = own.map(({ film }) => film);
  const learned = training.map(({ film }) => film);
  const cls = ({ encoded }: ReadFilm) => encoded.cls;
  const seen = probabilities(own.map(cls), training.map(cls), learned);
  const floor = probabilities(films.map(knownWithoutLooking), learned.map(knownWithoutLooking), learned);
  return {
    ...fractureFigures('probe.fracture', films, seen),
    ...fractureFigures('floor.fracture', films, floor),
  };
}

function knownWithoutLooking(film: FracatlasFilm): number[] {
  return [
    ...regions.map((region) => Number(film.regions.includes(region))),
    ...views.map((view) => Number(film.views.includes(view))),
  ];
}

/** Of the films of `own`, by a head learned on `training`. */
function probabilities(
  own: readonly ArrayLike<number>[],
  training: readonly ArrayLike<number>[],
  labelled: readonly FracatlasFilm[],
): number[] {
  const vectors = matrixOf([...training, ...own]);
  const unlabelled = own.map(() => Number.NaN);
  const head = probeOn({
    spec: { task: 'fracture', kind: 'binary', classes: ['fracture'], unit: null, takesSex: false },
    vectors,
    targets: Float64Array.from([...labelled.map((film) => Number(isFractured(film))), ...unlabelled]),
    patients: [...labelled.map(({ group }) => String(group)), ...own.map((_, at) => `own ${String(at)}`)],
    male: null,
    learning: Int32Array.from(labelled.keys()),
    seed,
  });
  const rows = Int32Array.from(own, (_, at) => training.length + at);
  return predict(head, vectors, rows).map((answer) =>
    answer.kind === 'findings' ? (answer.probabilities[0] ?? Number.NaN) : Number.NaN,
  );
}
