/** What the list of findings in use calls the task of a head; its id where the list no longer has it. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { languageOf, type Term } from '../../annotations/index.ts';
import { currentLanguage } from '../i18n.ts';
import { noneOfThem, partsOfTogether } from '../session/heads/learnable.ts';
import { partsOfTask } from '../session/heads/task.ts';
import { useSession } from '../SessionContext.tsx';

interface Names {
  readonly task: string;
  readonly ofClass: (label: string) => string;
}

export function useHeadNames(): (task: string) => Names {
  const { t, i18n } = useTranslation();
  const { terms } = useStore(useSession().ontology).ontology;
  const labelOf = (id: string): string =>
    terms.find((one) => one.id === id)?.label[languageOf(currentLanguage())] ?? id;
  return (task) => {
    const { term: id, population } = partsOfTask(task);
    const parts = partsOfTogether(id);
    const list = new Intl.ListFormat(i18n.language, {
      type: parts?.kind === 'which' ? 'disjunction' : 'conjunction',
    });
    const name = parts === null ? labelOf(id) : list.format(parts.terms.map(labelOf));
    const term = terms.find((one) => one.id === id);
    return {
      task: population === 'phantoms' ? t('heads.learn.of-phantoms', { name }) : name,
      ofClass: (label) =>
        label === noneOfThem ? t('heads.learn.none-of-them') : (gradeOf(term, label) ?? labelOf(label)),
    };
  };
}

function gradeOf(term: Term | undefined, label: string): string | undefined {
  if (term?.scale.kind !== 'ordinal') return undefined;
  return term.scale.grades[Number(label)]?.[languageOf(currentLanguage())];
}
