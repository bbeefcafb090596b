/** One term of the list, with how many films say something of it; or several findings, ticked one by one. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { languageOf, type Term } from '../../annotations/index.ts';
import { currentLanguage } from '../i18n.ts';
import type { Heads } from '../session/heads/heads.ts';
import { exclusiveFindings, findingsOf, type Together } from '../session/heads/learnable.ts';
import { learnableTerms } from '../session/heads/task.ts';
import type { HeadWish } from '../session/heads/wish.ts';
import { useSession } from '../SessionContext.tsx';

const several: readonly Together[] = ['together', 'which'];
/** No term's id has a stroke. */
const valueOf = (kind: Together): string => `${kind}/`;

interface TaskChoiceProps {
  readonly heads: Heads;
  readonly onChange: (fields: Partial<HeadWish>) => void;
}

export function TaskChoice({ heads, onChange }: TaskChoiceProps) {
  const { t } = useTranslation();
  const { ontology } = useStore(useSession().ontology);
  const { wish } = heads;
  const nameOf = useCountedName(heads);
  const choose = (value: string): void => {
    const together = several.find((kind) => valueOf(kind) === value) ?? null;
    if (together === null) onChange({ term: value, together });
    else
      onChange({ together, findings: wish.together === null ? exclusiveFindings(ontology) : wish.findings });
  };
  return (
    <>
      <label>
        {t('heads.learn.task')}
        <select
          value={wish.together === null ? wish.term : valueOf(wish.together)}
          onChange={({ target }) => choose(target.value)}
        >
          {learnableTerms(ontology).map((term) => (
            <option key={term.id} value={term.id}>
              {nameOf(term)}
            </option>
          ))}
          {several.map((kind) => (
            <option key={kind} value={valueOf(kind)}>
              {t(`heads.learn.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {wish.together !== null && (
        <fieldset className="app-heads-findings">
          <legend>{t(`heads.learn.${wish.together}`)}</legend>
          <p className="small muted">{t(`heads.learn.${wish.together}-hint`)}</p>
          {findingsOf(ontology).map((term) => (
            <label key={term.id}>
              <input
                type="checkbox"
                checked={wish.findings.includes(term.id)}
                onChange={({ target }) =>
                  onChange({ findings: changed(wish.findings, term.id, target.checked) })
                }
              />
              {nameOf(term)}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

function changed(findings: readonly string[], id: string, isWanted: boolean): string[] {
  const others = findings.filter((one) => one !== id);
  return isWanted ? [...others, id] : others;
}

function useCountedName({ counts, wish: { population } }: Heads): (term: Term) => string {
  const { t } = useTranslation();
  return ({ id, label }) => {
    const name = label[languageOf(currentLanguage())];
    const count = counts?.find((one) => one.term === id && one.population === population);
    if (count === undefined) return name;
    const { films, present } = count;
    return present === null
      ? t('heads.learn.task.films', { name, count: films })
      : t('heads.learn.task.sides', { name, count: films, present });
  };
}
