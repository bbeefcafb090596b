/** The sentence, the button, and a few sentences that the model surely knows. */
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

interface QuestionBoxProps {
  readonly sentence: string;
  readonly suggestions: readonly string[];
  /** Nothing can be asked about the film that is chosen: not even written. */
  readonly isBlocked: boolean;
  readonly onWrite: (sentence: string) => void;
  readonly onAsk: () => void;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

export function QuestionBox({
  sentence,
  suggestions,
  isBlocked,
  onWrite,
  onAsk,
  inputRef,
}: QuestionBoxProps) {
  const { t } = useTranslation();
  const [wasEmpty, setWasEmpty] = useState(false);
  const isEmpty = sentence.trim() === '';
  return (
    <form
      className="zeroshot-question"
      onSubmit={(event) => {
        event.preventDefault();
        setWasEmpty(isEmpty);
        if (!isEmpty) onAsk();
      }}
    >
      <label htmlFor="zeroshot-question">{t('zeroshot.question.label')}</label>
      <div className="zeroshot-line">
        <input
          id="zeroshot-question"
          ref={inputRef}
          className="field"
          type="text"
          autoComplete="off"
          list="zeroshot-suggestions"
          placeholder={t('zeroshot.question.placeholder')}
          value={sentence}
          disabled={isBlocked}
          onChange={(event) => onWrite(event.target.value)}
        />
        <button type="submit" className="button primary" disabled={isBlocked}>
          {t('zeroshot.question.ask')}
        </button>
      </div>
      <p role="status" className="zeroshot-empty">
        {wasEmpty && isEmpty && t('zeroshot.unscored.empty-why')}
      </p>
      <datalist id="zeroshot-suggestions">
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </form>
  );
}
