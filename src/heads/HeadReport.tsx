/** All that is known of a version before anybody relies on it, in the order in which a reader should doubt it. */
import { useTranslation } from 'react-i18next';
import { ComparisonLines } from './ComparisonLines.tsx';
import { ConfusionTable } from './ConfusionTable.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { isOfSeveral } from './head.ts';
import type { HeadProps } from './names.ts';
import { OperatingPoint } from './OperatingPoint.tsx';
import { ReliabilityPlot } from './ReliabilityPlot.tsx';
import { ShortcutLines } from './ShortcutLines.tsx';
import { SubgroupTable } from './SubgroupTable.tsx';
import './heads.css';

export function HeadReport({ head, names }: HeadProps) {
  const { t } = useTranslation();
  const { origin, report, spec } = head;
  const { version, films, probe } = origin;
  const judged = report.evaluation.length > 0 ? report.evaluation : report.heldOut;
  return (
    <section className="heads-report" aria-label={t('heads.report.title', { task: names.task, version })}>
      <h3>{t('heads.report.title', { task: names.task, version })}</h3>
      <p className="small muted">
        {t('heads.report.learned', { count: films })}{' '}
        {report.patientless > 0 && t('heads.report.patientless', { count: report.patientless })}
      </p>
      <FiguresTable head={head} names={names} />
      <OperatingPoint head={head} names={names} />
      {judged.map((one) => (
        <ReliabilityPlot
          key={one.label}
          judged={one}
          name={isOfSeveral(spec) && one.label !== null ? names.ofClass(one.label) : null}
          isEvaluation={report.evaluation.length > 0}
        />
      ))}
      {judged.map((one) => (
        <ConfusionTable key={one.label} head={head} judged={one} names={names} />
      ))}
      <section aria-label={t('heads.compare.title')}>
        <h4>{t('heads.compare.title')}</h4>
        {report.comparedWith === null ? (
          <p className="small">{t('heads.compare.none')}</p>
        ) : (
          <ComparisonLines
            lines={report.gainOverInUse}
            spec={spec}
            names={names}
            title={t('heads.compare.with', { version: report.comparedWith })}
          />
        )}
        {report.gainOfText.length === 0 ? (
          <p className="small">{t('heads.text.none')}</p>
        ) : (
          <ComparisonLines
            lines={report.gainOfText}
            spec={spec}
            names={names}
            title={t(probe === 'text' ? 'heads.text.used' : 'heads.text.not-used')}
          />
        )}
      </section>
      <ShortcutLines head={head} names={names} shortcuts={report.shortcuts} />
      <SubgroupTable head={head} names={names} />
      <p className="small muted">{t('heads.report.research')}</p>
    </section>
  );
}
