/** What a person says of the film in reading, of its study or of a mark on it, in the terms of the list in use. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import {
  draftOf,
  languageOf,
  marksOn,
  placeOf,
  shownMarks,
  type StatedFinding,
  type Subject,
  type Term,
} from '../../annotations/index.ts';
import { FindingsForm } from '../../annotations/ui.ts';
import type { Film } from '../../dicom/index.ts';
import { currentLanguage } from '../i18n.ts';
import { originOf } from '../preannotations/judgedNow.ts';
import { MachineLine } from '../preannotations/MachineLine.tsx';
import { usePreannotations } from '../preannotations/usePreannotations.ts';
import { useObjectHistory } from '../objectHistory.ts';
import { isBlindTo } from '../session/readFirst.ts';
import { useAnnotations, useSession, useTools } from '../SessionContext.tsx';
import { OntologyChoice } from './OntologyChoice.tsx';
import { SubjectChoice } from './SubjectChoice.tsx';
import { useChosenSubject } from './subject.ts';
import { useFindings } from './useFindings.ts';
import './findings.css';

const ofFilm: Subject = { scope: 'film', markId: null };

export function FindingsPanel({ film }: { readonly film: Film }) {
  const { t } = useTranslation();
  const session = useSession();
  const { ontology } = useStore(session.ontology);
  const annotations = useAnnotations();
  const { chosen, asked, choose } = useChosenSubject();
  const showHistory = useObjectHistory(({ show }) => show);
  const folded = useAskedFor(asked);
  const marks = shownMarks(marksOn(annotations, film.key), useTools(), film.key);
  const isThere = (markId: string | null) => markId === null || marks.has(markId);
  const isOfFilm = chosen?.filmKey === film.key && isThere(chosen.subject.markId);
  const subject = isOfFilm ? chosen.subject : ofFilm;
  const said = useFindings(film);
  const machines = usePreannotations(film.key);
  if (said === null) return null;
  // What was said of a mark goes with it, and comes back with it.
  const findings = new Map([...said].filter(([, { markId }]) => isThere(markId)));
  const state = (term: Term, stated: StatedFinding | null): void => {
    const language = languageOf(currentLanguage());
    const worklist = subject.scope === 'film' ? originOf(session, film.key, term.id) : null;
    void annotations.state(film.key, {
      ...draftOf({ ontology, term, subject, stated, language }),
      studyUid: film.studyInstanceUid ?? '',
      isBlind: isBlindTo(session.readFirst.getState(), annotations, film.key),
      isPhantom: film.isPhantom,
      ...(worklist !== null && { worklist }),
    });
  };
  const shown = subject.scope === 'film' ? machines : [];
  const isSpoken = (term: string) => findings.has(placeOf({ ...subject, term }));
  const machineOf = (term: string) => {
    const machine = shown.find(({ finding }) => finding === term);
    return machine && <MachineLine machine={machine} isSpoken={isSpoken(term)} />;
  };
  const others = shown.filter(({ finding }) => !ontology.terms.some(({ id }) => id === finding));
  return (
    <section className="panel app-findings" aria-label={t('app.findings.title')}>
      <details ref={folded}>
        <summary>
          {t('app.findings.summary', { count: findings.size })}
          {shown.length > 0 && t('app.preannotation.summary', { count: shown.length })}
        </summary>
        <SubjectChoice film={film} subject={subject} onChoose={(next) => choose(film.key, next)} />
        <FindingsForm
          ontology={ontology}
          subject={subject}
          findings={findings}
          onState={state}
          onHistory={({ id, label }) =>
            showHistory(
              film.key,
              { kind: 'finding', finding: id, subject },
              label[languageOf(currentLanguage())],
            )
          }
          machineOf={machineOf}
        />
        {others.length > 0 && (
          <div className="app-machine-others">
            {others.map((machine) => (
              <MachineLine key={machine.finding} machine={machine} isSpoken={false} isNamed />
            ))}
          </div>
        )}
        <OntologyChoice />
      </details>
    </section>
  );
}

/** Opens the form and gives it the keyboard, each time it is asked for from elsewhere. */
function useAskedFor(asked: number) {
  const folded = useRef<HTMLDetailsElement>(null);
  const answered = useRef(asked);
  useEffect(() => {
    if (answered.current === asked || folded.current === null) return;
    answered.current = asked;
    folded.current.open = true;
    folded.current.querySelector<HTMLElement>('.annotations-term-value :is(button, select, input)')?.focus();
  }, [asked]);
  return folded;
}
