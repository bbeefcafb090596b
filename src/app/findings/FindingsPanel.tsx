/** What a person says of the film in reading, of its study or of a mark on it, in the terms of the list in use. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { draftOf, languageOf, type StatedFinding, type Subject, type Term } from '../../annotations/index.ts';
import { FindingsForm } from '../../annotations/ui.ts';
import type { Film } from '../../dicom/index.ts';
import { currentLanguage } from '../i18n.ts';
import { isBlindTo } from '../session/readFirst.ts';
import { useAnnotations, useSession } from '../SessionContext.tsx';
import { OntologyChoice } from './OntologyChoice.tsx';
import { SubjectChoice } from './SubjectChoice.tsx';
import { useFindings } from './useFindings.ts';
import './findings.css';

const ofFilm: Subject = { scope: 'film', markId: null };

export function FindingsPanel({ film }: { readonly film: Film }) {
  const { t } = useTranslation();
  const session = useSession();
  const { ontology } = useStore(session.ontology);
  const annotations = useAnnotations();
  const [chosen, setChosen] = useState<{ filmKey: string; subject: Subject }>();
  const subject = chosen?.filmKey === film.key ? chosen.subject : ofFilm;
  const findings = useFindings(film);
  if (findings === null) return null;
  const state = (term: Term, stated: StatedFinding | null): void => {
    const language = languageOf(currentLanguage());
    void annotations.state(film.key, {
      ...draftOf({ ontology, term, subject, stated, language }),
      studyUid: film.studyInstanceUid ?? '',
      isBlind: isBlindTo(session.readFirst.getState(), annotations, film.key),
      isPhantom: film.isPhantom,
    });
  };
  return (
    <section className="panel app-findings" aria-label={t('app.findings.title')}>
      <details>
        <summary>{t('app.findings.summary', { count: findings.size })}</summary>
        <SubjectChoice
          film={film}
          subject={subject}
          onChoose={(next) => setChosen({ filmKey: film.key, subject: next })}
        />
        <FindingsForm ontology={ontology} subject={subject} findings={findings} onState={state} />
        <OntologyChoice />
      </details>
    </section>
  );
}
