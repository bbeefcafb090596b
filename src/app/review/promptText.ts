import { standingPrompts } from '../../zeroshot/index.ts';
import { currentLanguage } from '../i18n.ts';

/** A standing question in the language of the page; its id where a later version knows it no more. */
export function promptText(id: string): string {
  return standingPrompts.find((prompt) => prompt.id === id)?.[currentLanguage()] ?? id;
}
