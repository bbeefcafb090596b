/** A data set by the table: each value is read, judged and written anew, so that no byte of the file passes unread. */
import type { Attributes } from '../../open/attributes.ts';
import { readLookupTable } from '../../open/lookupTable.ts';
import { codeItem, knownCode } from '../codes.ts';
import { element } from '../dictionary.ts';
import type { DataSet, DicomElement } from '../element.ts';
import { lutItem } from '../presentation/greyChain.ts';
import { cleanDescription } from './descriptors.ts';
import { graphicsOf } from './graphics.ts';
import { movedDate, movedDateTime, plainTime } from './moments.ts';
import type { Box } from './pixels.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { MODALITY_LUTS, rules, type Rule } from './rules.ts';

export interface CleaningChoice {
  /** Retain Longitudinal Temporal Information with Modified Dates Option. */
  readonly withMovedDates: boolean;
  /** Clean Descriptors Option; without it descriptions go whole. */
  readonly withCleanDescriptions: boolean;
  /** Retain Device Identity Option. */
  readonly withDevice: boolean;
  /** Clean Graphics Option: overlays and graphic annotations stay, without their words. */
  readonly withGraphics: boolean;
}

export interface Cleaning extends CleaningChoice {
  readonly pseudonyms: Pseudonyms;
  /** What lies there is not to be seen, of any frame. */
  readonly boxes: readonly Box[];
}

interface CleaningOfFile extends Cleaning {
  /** Items of functional groups do not say it themselves. */
  readonly isSignedPixel: boolean;
}

/** Without pixels: those come from the decoded frames. */
export function cleanDataSet(attributes: Attributes, cleaning: Cleaning): DataSet {
  return cleanBy(rules, attributes, { ...cleaning, isSignedPixel: attributes.uint16('x00280103') === 1 });
}

function cleanBy(table: readonly Rule[], attributes: Attributes, cleaning: CleaningOfFile): DataSet {
  return table.flatMap((rule) =>
    attributes.has(keyOf(rule.tag)) ? (cleaned(attributes, rule, cleaning) ?? []) : [],
  );
}

function keyOf(tag: number): string {
  return `x${tag.toString(16).padStart(8, '0')}`;
}

/** null: the attribute goes. */
function cleaned(attributes: Attributes, rule: Rule, cleaning: CleaningOfFile): DicomElement | null {
  const { tag } = rule;
  const key = keyOf(tag);
  const text = (vr: 'CS' | 'LO' | 'PN' | 'SH' | 'UI' | 'DA' | 'TM' | 'DT', value: string | null) =>
    ({ tag, vr, value }) as DicomElement;
  const { pseudonyms, withMovedDates, withCleanDescriptions, withDevice } = cleaning;
  switch (rule.kind) {
    case 'term': {
      const kept = attributes.codes(key).filter((value) => rule.allow.test(value));
      const value = kept.length > 1 ? kept.slice(0, 8) : (kept[0] ?? null);
      return { tag, vr: rule.vr, value };
    }
    case 'number':
      return numberOf(attributes, rule);
    case 'uid':
      return text('UI', pseudonyms.uid(attributes.code(key) ?? ''));
    case 'pseudonym':
      return text(rule.vr, pseudonyms.patient());
    case 'empty':
      return rule.vr === 'SQ' ? { tag, vr: 'SQ', value: [] } : text(rule.vr, null);
    case 'moment': {
      const moved = withMovedDates ? movedOf(attributes.code(key) ?? '', rule.vr, pseudonyms) : null;
      return moved === null && !rule.isRequired ? null : text(rule.vr, moved);
    }
    case 'description': {
      const clean = withCleanDescriptions ? cleanDescription(attributes.text(key) ?? '') : '';
      return clean === '' ? null : text(rule.vr, clean);
    }
    case 'device': {
      const kept = withDevice ? deviceText(attributes.text(key), rule.vr) : null;
      return kept === null && !rule.isRequired ? null : text(rule.vr, kept);
    }
    case 'codes':
      return { tag, vr: 'SQ', value: attributes.items(key).flatMap(knownItem) };
    case 'tables':
      return tablesOf(attributes, tag, cleaning.isSignedPixel);
    case 'items':
      return {
        tag,
        vr: 'SQ',
        value: attributes.items(key).map((item) => cleanBy(rule.rules, item, cleaning)),
      };
    case 'graphics': {
      const kept = cleaning.withGraphics ? graphicsOf(attributes, key, cleaning.boxes) : null;
      return kept && { tag, vr: 'SQ', value: kept };
    }
  }
}

function numberOf(
  attributes: Attributes,
  { tag, vr, most }: Extract<Rule, { kind: 'number' }>,
): DicomElement | null {
  const key = keyOf(tag);
  const read = vr === 'DS' || vr === 'IS' ? attributes.decimals(key) : attributes.uint16s(key);
  const values = vr === 'SS' ? read.map((value) => (value << 16) >> 16) : read;
  const isSound =
    values.length >= 1 &&
    values.length <= most &&
    values.every(vr === 'IS' ? Number.isInteger : Number.isFinite);
  return isSound ? { tag, vr, value: values } : null;
}

function movedOf(text: string, vr: 'DA' | 'TM' | 'DT', { daysBack }: Pseudonyms): string | null {
  if (vr === 'TM') return plainTime(text);
  return vr === 'DA' ? movedDate(text, daysBack) : movedDateTime(text, daysBack);
}

/** As the file says it: whoever retains the device retains what a hospital has called it. */
function deviceText(text: string | null, vr: 'LO' | 'SH'): string | null {
  const [first = ''] = (text ?? '').split('\\');
  return first === '' ? null : first.slice(0, vr === 'LO' ? 64 : 16);
}

/** In our words: those of the file may say anything. A view has its modifiers, of which none is kept. */
function knownItem(item: Attributes): DataSet[] {
  const code = knownCode(item.code('x00080100') ?? '', item.code('x00080102') ?? '');
  if (code === null) return [];
  const isView = item.has('x00540222');
  return [[...codeItem(code), ...(isView ? [element('ViewModifierCodeSequence', [])] : [])]];
}

function tablesOf(attributes: Attributes, tag: number, isSignedPixel: boolean): DicomElement | null {
  const tables = attributes
    .items(keyOf(tag))
    .map((item) => readLookupTable(item, isSignedPixel || item.vr('x00283002') === 'SS'))
    .filter((table) => table !== null);
  if (tables.length === 0) return null;
  const type = tag === MODALITY_LUTS ? [element('ModalityLUTType', 'US')] : [];
  return { tag, vr: 'SQ', value: tables.map((table) => [...lutItem(table), ...type]) };
}
