/** Attributes with their names and values in the language of the page. */
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagRow } from '../../dicom/ui.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { attributeName } from './attributeName.ts';
import { maskedTags } from './maskTags.ts';
import type { NamedRow } from './tagSearch.ts';

interface Wording {
  readonly t: TFunction;
  readonly language: string;
}

export function useNamedTags(rows: readonly TagRow[]): readonly NamedRow[] {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { isIdentityHidden } = useDisplayOptions();
  return useMemo(() => {
    const shown = isIdentityHidden ? maskedTags(rows, t('app.tags.masked')) : rows;
    return shown.map((row) => ({ row, name: nameOf({ t, language }, row), text: textOf(t, row) }));
  }, [rows, isIdentityHidden, t, language]);
}

function nameOf({ t, language }: Wording, { tag, keyword, creator, value }: TagRow): string {
  if (value.kind === 'item') return t('app.tags.item', { number: value.number });
  if (keyword !== null) return attributeName(keyword, language);
  const isPrivate = Number.parseInt(tag.slice(0, 4), 16) % 2 === 1;
  return isPrivate ? t('app.tags.private', { creator: creator ?? '?' }) : t('app.tags.unknown');
}

function textOf(t: TFunction, { value }: TagRow): string {
  switch (value.kind) {
    case 'text':
      return value.length === null
        ? value.text
        : `${value.text}… ${t('app.tags.length', { count: value.length })}`;
    case 'binary':
      return t('app.tags.bytes', { count: value.bytes });
    case 'sequence':
      return t('app.tags.items', { count: value.items });
    case 'item':
      return '';
  }
}
