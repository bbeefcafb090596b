/**
 * What a head says of the film on screen, never without its version, its model and how well it was measured. Only what was
 * calibrated is called a probability.
 */
import { useTranslation } from 'react-i18next';
import { decimals, unitKey, withInterval } from './figureText.ts';
import type { HeadSpec } from './head.ts';
import type { HeadProps } from './names.ts';
import type { Answer } from './predict.ts';
import { useFigureWords } from './useFigureWords.ts';
import './heads.css';

interface HeadAnswerProps extends HeadProps {
  readonly answer: Answer;
  readonly modelName: string;
  /** (0018,0015) of the film. */
  readonly region: string | null;
}

export function HeadAnswer({ head, names, answer, modelName, region }: HeadAnswerProps) {
  const { t } = useTranslation();
  const { version } = head.origin;
  return (
    <div className="heads-answer" role="group" aria-label={t('heads.answer.label', { task: names.task })}>
      <Said head={head} names={names} answer={answer} />
      <p className="small muted">{t('heads.answer.version', { version, model: modelName })}</p>
      <Measured head={head} names={names} region={region} />
    </div>
  );
}

/** A line for each finding; one in all for a class, a grade or a number. */
function Said({ head, names, answer }: HeadProps & { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { spec } = head;
  if (answer.kind === 'findings')
    return spec.classes.map((finding, at) => (
      <p key={finding}>
        <span>{spec.kind === 'binary' ? names.task : names.ofClass(finding)} </span>
        <Finding
          head={head}
          isOver={answer.isOver[at] ?? null}
          score={answer.probabilities[at] ?? NaN}
          at={at}
        />
      </p>
    ));
  return (
    <p>
      <span>{names.task} </span>
      {answer.kind === 'quantities' ? (
        <Quantity value={answer.values[0] ?? NaN} unit={spec.unit} />
      ) : (
        <strong>
          {t(spec.kind === 'ordinal' ? 'heads.answer.grade' : 'heads.answer.class', {
            grade: names.ofClass(spec.classes[answer.choice] ?? ''),
          })}
        </strong>
      )}
    </p>
  );
}

interface FindingProps extends Pick<HeadProps, 'head'> {
  readonly isOver: boolean | null;
  readonly score: number;
  /** Of the findings of the head. */
  readonly at: number;
}

function Finding({ head: { calibrations }, isOver, score, at }: FindingProps) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <>
      {isOver !== null && (
        <strong className={isOver ? 'is-over' : 'is-under'}>
          {t(isOver ? 'heads.answer.over' : 'heads.answer.under')}
        </strong>
      )}{' '}
      {calibrations[at] == null
        ? t('heads.answer.score', { score: decimals(score, 2, i18n.language) })
        : t('heads.answer.probability', { percent: percent.format(score) })}
    </>
  );
}

function Quantity({ value, unit }: { readonly value: number; readonly unit: HeadSpec['unit'] }) {
  const { t, i18n } = useTranslation();
  if (unit !== 'month')
    return <strong>{t(unitKey(unit), { value: decimals(value, 1, i18n.language) })}</strong>;
  const months = Math.max(0, Math.round(value));
  const age = { years: Math.floor(months / 12), months: months % 12 };
  return <strong>{t('heads.answer.age', age)}</strong>;
}

function Measured({ head, region }: HeadProps & { readonly region: string | null }) {
  const { t } = useTranslation();
  const { report, spec } = head;
  const words = useFigureWords(spec);
  const isDrawn = report.evaluation.length > 0;
  const judged = (isDrawn ? report.evaluation : report.heldOut)[0];
  const [figure] = judged?.figures ?? [];
  const ofRegion = report.subgroups.find(({ group, value }) => group === 'region' && value === region);
  const [there] = ofRegion?.judged[0]?.figures ?? [];
  return (
    <p className="small muted">
      {judged &&
        figure &&
        t('heads.answer.measured', {
          figure: t(`heads.figure.${figure.name}`),
          value: withInterval(figure, words),
          count: judged.films,
          part: t(isDrawn ? 'heads.part.evaluation' : 'heads.part.held-out'),
        })}{' '}
      {there === undefined
        ? t('heads.answer.region-unknown')
        : t('heads.answer.region', { region, value: withInterval(there, words) })}
    </p>
  );
}
