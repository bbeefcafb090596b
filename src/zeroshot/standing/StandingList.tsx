/**
 * What the model makes of the standing prompts on this film: verdict and place among reference films without the
 * finding, highest first. A press asks the prompt in full. What the model cannot support is listed with the reason.
 */
import { useTranslation } from 'react-i18next';
import { writeDecimal } from '../../foundation/index.ts';
import { writeRate } from '../numbers.ts';
import { usePageLanguage } from '../usePageLanguage.ts';
import { VerdictWord } from '../VerdictWord.tsx';
import { placeWithout, type StandingRow, type Unsupported } from './standingRows.ts';
import './standing.css';

interface StandingListProps {
  readonly rows: readonly StandingRow[];
  readonly onAsk: (sentence: string) => void;
}

export function StandingList({ rows, onAsk }: StandingListProps) {
  const { t } = useTranslation();
  const supported = rows.filter(({ unsupported }) => unsupported === null);
  const greyed = rows.filter(({ unsupported }) => unsupported !== null);
  return (
    <>
      {supported.length > 0 && (
        <ul className="standing-rows">
          {supported.map((row) => (
            <ScoredRow key={row.prompt.id} row={row} onAsk={onAsk} />
          ))}
        </ul>
      )}
      {greyed.length > 0 && (
        <details className="standing-greyed">
          <summary>{t('zeroshot.standing.greyed', { count: greyed.length })}</summary>
          <ul>
            {greyed.map((row) => (
              <GreyedRow key={row.prompt.id} row={row} />
            ))}
          </ul>
        </details>
      )}
      <p className="muted small">{t('zeroshot.standing.note')}</p>
    </>
  );
}

function ScoredRow({ row, onAsk }: { readonly row: StandingRow } & Pick<StandingListProps, 'onAsk'>) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { prompt, answer } = row;
  if (answer.scored === null) return null;
  const { main, deciding } = answer.scored;
  const without = placeWithout(main);
  const rate = without === null ? null : writeRate(without, language);
  const { auroc } = main;
  return (
    <li>
      <button
        type="button"
        className="standing-row"
        title={
          auroc === null
            ? undefined
            : t('zeroshot.measured.auroc', {
                finding: main.finding.label[language],
                value: writeDecimal(auroc.value, language),
                from: writeDecimal(auroc.ci95[0], language),
                to: writeDecimal(auroc.ci95[1], language),
                n: auroc.n,
                positives: auroc.positives,
              })
        }
        onClick={() => onAsk(prompt[language])}
      >
        <span className="standing-name">{prompt[language]}</span>
        <VerdictWord verdict={deciding.verdict} />
        {without !== null && (
          <span className="standing-place small muted">
            <span className="standing-bar" aria-hidden="true">
              <span style={{ width: `${String(without * 100)}%` }} />
            </span>
            {t('zeroshot.standing.place', { rate })}
          </span>
        )}
      </button>
    </li>
  );
}

function GreyedRow({ row: { prompt, unsupported } }: { readonly row: StandingRow }) {
  const language = usePageLanguage();
  const reason = useReason(unsupported);
  return (
    <li className="muted">
      {prompt[language]} <span className="small">{reason}</span>
    </li>
  );
}

function useReason(unsupported: Unsupported | null): string {
  const { t } = useTranslation();
  const language = usePageLanguage();
  if (unsupported === null) return '';
  if (unsupported.code === 'chance') {
    return t('zeroshot.standing.why.chance', { from: writeDecimal(unsupported.from, language) });
  }
  if (unsupported.code === 'out-of-vocabulary') {
    const words = unsupported.words.map((word) => t('zeroshot.word.quoted', { word })).join(', ');
    return t('zeroshot.standing.why.out-of-vocabulary', { words });
  }
  if (unsupported.code === 'not-measured' || unsupported.code === 'other-modality') {
    return t(`zeroshot.standing.why.${unsupported.code}`);
  }
  return t(`zeroshot.unscored.${unsupported.code}`);
}
