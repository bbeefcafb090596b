/** Attributes with their names and values in the language of the page. */
import i18next, { type TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagRow } from '../../dicom/ui.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { maskedTags } from './maskTags.ts';
import type { NamedRow } from './tagSearch.ts';

export function useNamedTags(rows: readonly TagRow[]): readonly NamedRow[] {
  const { t } = useTranslation();
  const { isIdentityHidden } = useDisplayOptions();
  return useMemo(() => {
    const shown = isIdentityHidden ? maskedTags(rows, t('app.tags.masked')) : rows;
    return shown.map((row) => ({ row, name: nameOf(t, row), text: textOf(t, row) }));
  }, [rows, isIdentityHidden, t]);
}

/** Those that a reader looks for have a name of ours; the others that of the standard, its words apart. */
function nameOf(t: TFunction, { keyword, creator, value }: TagRow): string {
  if (value.kind === 'item') return t('app.tags.item', { number: value.number });
  if (keyword === null) return t('app.tags.private', { creator: creator ?? '?' });
  const key = `app.attribute.${keyword}`;
  return i18next.exists(key)
    ? t(key as never)
    : keyword.replace(/([a-z\d])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4');
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
