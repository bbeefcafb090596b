/** Every attribute of the film of the active place, with a search. What a file says is text here, whatever it looks like. */
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagList } from '../../dicom/ui.ts';
import { toOsseletError, wordsOf, type OsseletError } from '../../foundation/index.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { Dialog } from '../Dialog.tsx';
import { maskedError } from '../presentation/mask.ts';
import { useCatalogue, useSession } from '../SessionContext.tsx';
import { copyText } from './copyText.ts';
import { findTags, type NamedRow } from './tagSearch.ts';
import { TagTable } from './TagTable.tsx';
import { useNamedTags } from './useNamedTags.ts';

interface TagsDialogProps {
  readonly filmKey: string;
  readonly onClose: () => void;
}

const nothing: TagList = { rows: [], isCut: false };

export function TagsDialog({ filmKey, onClose }: TagsDialogProps) {
  const { t } = useTranslation();
  const { isIdentityHidden } = useDisplayOptions();
  const search = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState('');
  const { list, error } = useTags(filmKey);
  const entry = useCatalogue().films.find(({ id }) => id === filmKey);
  // With several films on the screen, which one this is must not be guessed; a file is often named after its patient.
  const isNamed = entry !== undefined && !isIdentityHidden;
  const named = useNamedTags((list ?? nothing).rows);
  const found = findTags(named, useDeferredValue(query));

  async function copy({ name, text }: NamedRow): Promise<void> {
    const isCopied = body.current !== null && (await copyText(text, body.current));
    setSaid(t(isCopied ? 'app.tags.copied' : 'app.tags.not-copied', { name }));
  }

  return (
    <Dialog
      title={isNamed ? t('app.tags.title-of', { name: entry.fileName }) : t('app.tags.title')}
      onClose={onClose}
      initialFocus={search}
      isWide
    >
      <div ref={body} className="app-tags-body">
        <input
          ref={search}
          className="field"
          aria-label={t('app.tags.search')}
          placeholder={t('app.tags.search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <p className="small muted" role="status">
          {list === null && error === null && t('app.tags.reading')}
          {list !== null && t('app.tags.count', { count: found.length, total: named.length })}
          {list?.isCut && ` ${t('app.tags.cut')}`} {said}
        </p>
        {error !== null && (
          <p className="error-text" role="alert">
            {wordsOf(t, isIdentityHidden ? maskedError(error) : error)}
          </p>
        )}
        {list !== null && named.length === 0 && <p>{t('app.tags.picture')}</p>}
        {found.length > 0 && <TagTable rows={found} onCopy={(row) => void copy(row)} />}
      </div>
    </Dialog>
  );
}

interface Reading {
  readonly list: TagList | null;
  readonly error: OsseletError | null;
}

function useTags(filmKey: string): Reading {
  const { readTags } = useSession();
  const [reading, setReading] = useState<Reading>({ list: null, error: null });
  useEffect(() => {
    let isWanted = true;
    const told = (next: Reading) => {
      if (isWanted) setReading(next);
    };
    readTags(filmKey).then(
      (list) => told({ list, error: null }),
      (error: unknown) => told({ list: null, error: toOsseletError(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [readTags, filmKey]);
  return reading;
}
