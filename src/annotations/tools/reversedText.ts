/** An undo or a redo in words: « Annulé : longueur 42,0 mm ». */
import type { Reversed } from '../reversed.ts';
import type { Mark } from '../mark.ts';
import { findingText, settlementText } from '../findings/findingText.ts';
import type { Scale } from './scale.ts';
import { wordsOfMark, type Wording } from './words.ts';

/** `scale` of the film that it happened on. */
export function reversedText({ way, event, mark }: Reversed, scale: Scale | null, wording: Wording): string {
  const { t } = wording;
  if (event.kind === 'verdict') {
    const { value, sentence } = event;
    return t(`annotations.reversed.${way}`, { what: t(`annotations.value.${value}`, { sentence }) });
  }
  if (event.kind === 'opinion') {
    const { value, findingLabel: finding } = event;
    return t(`annotations.reversed.${way}`, { what: t(`annotations.opinion.${value}`, { finding }) });
  }
  if (event.kind === 'settlement')
    return t(`annotations.reversed.${way}`, { what: settlementText(event, wording) });
  if (event.kind === 'finding')
    return t(`annotations.reversed.${way}`, { what: findingText(event, wording) });
  if (event.kind === 'returned')
    return t(`annotations.reversed.${way}`, {
      what: t('annotations.reversed.returned', { reason: event.reason }),
    });
  if (event.kind === 'maintained')
    return t(`annotations.reversed.${way}`, { what: t('annotations.reversed.maintained') });
  const tool = markText(mark, scale, wording);
  return t(`annotations.reversed.${way}`, { what: t(`annotations.reversed.${event.kind}`, { tool }) });
}

/** In the middle of a sentence: its first letter is small. */
function markText(mark: Mark | null, scale: Scale | null, wording: Wording): string {
  const { t, language } = wording;
  if (mark === null) return lowered(t('annotations.tool.unknown'), language);
  const { value } = wordsOfMark({ mark, number: 0, scale, statistics: null }, wording);
  const tool = lowered(t(`annotations.tool.${mark.tool}`), language);
  return [tool, value === '' ? mark.text : value].filter((part) => part !== '').join(' ');
}

function lowered(text: string, language: string): string {
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}
