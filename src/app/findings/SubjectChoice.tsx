/** Of what the next statement is said: this film, its whole study, or one of the marks on it. */
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../annotations/index.ts';
import type { Film } from '../../dicom/index.ts';
import { useMarkWords } from '../measuring/useMarkWords.ts';

interface SubjectChoiceProps {
  readonly film: Film;
  readonly subject: Subject;
  readonly onChoose: (subject: Subject) => void;
}

export function SubjectChoice({ film, subject, onChoose }: SubjectChoiceProps) {
  const { t } = useTranslation();
  const marks = useMarkWords(film);
  const choose = (choice: string): void => {
    if (choice === 'film' || choice === 'study') onChoose({ scope: choice, markId: null });
    else onChoose({ scope: 'region', markId: choice });
  };
  return (
    <label className="app-findings-subject compact-fields">
      {t('app.findings.subject')}
      <select value={subject.markId ?? subject.scope} onChange={(event) => choose(event.target.value)}>
        <option value="film">{t('app.findings.of-film')}</option>
        <option value="study">{t('app.findings.of-study')}</option>
        {marks.map(({ markId, words }) => (
          <option key={markId} value={markId}>
            {words.name}
          </option>
        ))}
      </select>
    </label>
  );
}
