/** The agreement of two readers over time, of a finding and a pair that a person chooses. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fewestFilms, type AgreementLot, type AgreementPair, type Lots } from '../../annotations/index.ts';
import type { ProgressDesk } from '../session/progress.ts';
import { CoursePlot } from './plots/CoursePlot.tsx';

const lotSizes = [20, 50, 100] as const;

export function AgreementCourse({ desk }: { readonly desk: ProgressDesk }) {
  const { t } = useTranslation();
  const [pairs, setPairs] = useState<readonly AgreementPair[]>([]);
  const [at, setAt] = useState(0);
  const [lot, setLot] = useState(`${lotSizes[0]}`);
  useEffect(() => {
    let isOpen = true;
    desk.pairs.then(
      (read) => isOpen && setPairs(read),
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, [desk]);
  const pair = pairs[at];
  if (pair === undefined) return null;
  return (
    <section aria-label={t('app.progress.plot.agreement')}>
      <div className="app-progress-choice compact-fields">
        <label>
          {t('app.progress.pair')}{' '}
          <select value={at} onChange={({ target }) => setAt(Number(target.value))}>
            {pairs.map(({ finding, findingLabel, readers, films }, place) => (
              <option key={[finding, ...readers].join('\n')} value={place}>
                {t('app.progress.pair-of', {
                  finding: findingLabel,
                  readers: readers
                    .map((name) => (name === '' ? t('annotations.author.none') : name))
                    .join(', '),
                  count: films,
                })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('app.progress.lots')}{' '}
          <select value={lot} onChange={({ target }) => setLot(target.value)}>
            {lotSizes.map((films) => (
              <option key={films} value={films}>
                {t('app.progress.lots.films', { count: films })}
              </option>
            ))}
            <option value="week">{t('app.progress.lots.week')}</option>
          </select>
        </label>
      </div>
      <Course desk={desk} pair={pair} lots={lot} />
      <p className="small muted">{t('app.progress.too-few', { count: fewestFilms })}</p>
    </section>
  );
}

interface CourseProps {
  readonly desk: ProgressDesk;
  readonly pair: AgreementPair;
  readonly lots: string;
}

function Course({ desk, pair, lots }: CourseProps) {
  const { t, i18n } = useTranslation();
  const course = useCourse(desk, pair, lots);
  if (course === null) return <p role="status">{t('app.progress.counting')}</p>;
  const short = new Intl.DateTimeFormat(i18n.language, { day: '2-digit', month: '2-digit' });
  const figure = course.find(({ name }) => name !== null)?.name ?? 'kappa';
  const name = t(`app.agreement.figure.${figure}`);
  return (
    <CoursePlot
      title={t('app.progress.plot.agreement-of', { finding: pair.findingLabel })}
      fileName="avancement-accord"
      unit={name}
      isOfOne={figure !== 'mean-difference'}
      points={course.map(({ to, value, interval }) => ({
        label: short.format(new Date(to)),
        value,
        interval,
      }))}
      table={{
        columns: [
          t('app.progress.from'),
          t('app.progress.to'),
          t('app.progress.films'),
          name,
          t('app.progress.low'),
          t('app.progress.high'),
        ],
        rows: course.map(({ from, to, films, value, interval }) => [
          from.slice(0, 10),
          to.slice(0, 10),
          films,
          value,
          interval?.[0] ?? null,
          interval?.[1] ?? null,
        ]),
      }}
    />
  );
}

/** null while it is counted. */
function useCourse(desk: ProgressDesk, pair: AgreementPair, lots: string): readonly AgreementLot[] | null {
  const [counted, setCounted] = useState<readonly AgreementLot[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const cut: Lots = lots === 'week' ? { kind: 'week' } : { kind: 'films', films: Number(lots) };
    desk.course(pair, cut).then(
      (course) => isWanted && setCounted(course),
      () => isWanted && setCounted([]),
    );
    return () => {
      isWanted = false;
    };
  }, [desk, pair, lots]);
  return counted;
}
