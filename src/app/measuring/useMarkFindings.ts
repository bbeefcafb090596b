import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { findingsBesideMarks, markFindings, type MarkFindings } from '../../annotations/index.ts';
import type { Film } from '../../dicom/index.ts';
import { useAnnotations, useSession } from '../SessionContext.tsx';

/** What was said of each mark of a film, in words of the screen's language. */
export function useMarkFindings({ key }: Film): MarkFindings {
  const { t, i18n } = useTranslation();
  const { ontology } = useStore(useSession().ontology);
  return markFindings(findingsBesideMarks(useAnnotations(), key), ontology, { t, language: i18n.language });
}
