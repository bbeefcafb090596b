/** What a reader of this score must know besides: films the model was not made for, words it does not tell apart. */
import { useTranslation } from 'react-i18next';
import type { Answer } from './answer.ts';
import { isFree } from './prompts/freeText.ts';
import { usePageLanguage } from './usePageLanguage.ts';

export function AnswerNotes({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { domain, question, undistinguished, unasked, chosen, scored } = answer;
  return (
    <>
      {domain?.place === 'other-modality' && (
        <p className="zeroshot-note">{t('zeroshot.note.modality', { modality: domain.modality })}</p>
      )}
      {scored?.criteria.some(({ prompts }) => prompts.isEdited) && (
        <p className="zeroshot-note">{t('zeroshot.note.edited')}</p>
      )}
      {scored && isFree(scored.main.finding) && <p className="zeroshot-note">{t('zeroshot.note.free')}</p>}
      {chosen !== null && <p className="zeroshot-note">{t('zeroshot.note.chosen')}</p>}
      {question.kind === 'ask' && question.lateralityIgnored && (
        <p className="zeroshot-note">{t('zeroshot.note.laterality')}</p>
      )}
      {undistinguished.map(({ finding, words }) => (
        <p key={finding.id} className="zeroshot-note">
          {t('zeroshot.note.undistinguished', {
            words: words.map((word) => t('zeroshot.word.quoted', { word })).join(', '),
            finding: finding.label[language],
          })}
        </p>
      ))}
      {unasked.length > 0 && (
        <p className="zeroshot-note">
          {t('zeroshot.note.unasked', {
            items: unasked.map((word) => t('zeroshot.word.quoted', { word })).join(', '),
          })}
        </p>
      )}
    </>
  );
}
