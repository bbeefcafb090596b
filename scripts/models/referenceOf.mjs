/**
 * The model folder's reference.json: thresholds of the undecided zone, quantiles of the score on the validation films,
 * and figures measured on the test fold.
 */

/** A quantile of fewer films moves too much to be a threshold. */
const minFilms = 30;

/**
 * `low`: 10 % of the films with the finding score below it. `high`: 10 % of the films without it score above it.
 * Where the two groups hardly overlap the first lies above the second; the zone between is undecided all the same.
 */
export function thresholdsOf({ with: films, without: others }) {
  if (films.n < minFilms || others.n < minFilms) return null;
  const limits = [films.q[10], others.q[90]].sort((a, b) => a - b);
  return { low: limits[0], high: limits[1] };
}

export function referenceOf(pilot, measured) {
  const findings = Object.entries(pilot.quantiles.val).map(([id, quantiles]) => [
    id,
    {
      thresholds:
        id === 'fracture' ? fractureThresholds(pilot) : withFigures(thresholdsOf(quantiles.fr), measured, id),
      quantiles,
      auroc:
        id === 'fracture'
          ? pilot.figures.test.fracture.zeroShotFr.all
          : (measured.findings[id]?.auroc ?? null),
    },
  ]);
  return {
    score: pilot.score,
    quantiles: '101 quantiles (0 to 100 %) on the 464 films of the val fold',
    thresholds:
      'placed on the val fold, French ensembles; sensitivity and specificity measured on the test fold',
    findings: Object.fromEntries(findings),
  };
}

/** The pilot measured these itself, with its own code. */
function fractureThresholds(pilot) {
  const { sensitivity90, specificity90, measured } = pilot.thresholds.fracture;
  const { n, positives } = pilot.figures.test.fracture.zeroShotFr.all;
  const test = measured.test;
  return {
    low: sensitivity90,
    high: specificity90,
    measuredOn: { fold: 'test', n, positives },
    atLow: { sensitivity: test.sensitivityAtFirst, specificity: test.specificityAtFirst },
    atHigh: { sensitivity: test.sensitivityAtSecond, specificity: test.specificityAtSecond },
  };
}

/** No figure, no threshold: an answer is never shown without how often it is wrong. */
function withFigures(limits, measured, id) {
  const figures = measured.findings[id];
  if (limits === null || figures === undefined) return null;
  const { n, positives, atLow, atHigh } = figures;
  return { ...limits, measuredOn: { fold: 'test', n, positives }, atLow, atHigh };
}
