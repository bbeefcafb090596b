/** What was sent back, in words: « fracture », « Rectangle « à revoir » », « tout le film ». */
import type { TFunction } from 'i18next';
import type { MarkTool } from '../mark.ts';
import type { ReturnSubject } from './returned.ts';

type Drawn = { readonly tool: MarkTool; readonly text: string } | null;

/** `mark`: the one it is about, as far as it is known. */
export function subjectText(about: ReturnSubject, mark: Drawn, t: TFunction): string {
  if (about.kind === 'film') return t('annotations.returned.film');
  if (about.kind === 'finding') return about.findingLabel;
  const tool = mark === null ? t('annotations.tool.unknown') : t(`annotations.tool.${mark.tool}`);
  return mark === null || mark.text === '' ? tool : t('annotations.returned.mark', { tool, text: mark.text });
}
