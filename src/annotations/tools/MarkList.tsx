/** The marks of a film as a listbox, each with its value read out; the selected one is renamed and deleted below. */
import { History, MessageSquarePlus, Trash2 } from 'lucide-react';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark, MarkChange } from '../mark.ts';
import { AuthorChip } from '../people/AuthorChip.tsx';
import { KnownMm } from './KnownFields.tsx';
import { useField } from './useField.ts';
import { LimbField } from './hipKneeAnkle/LimbField.tsx';
import { MarkLookFields } from './MarkLookFields.tsx';
import { layerBeyond } from './stacking.ts';
import type { MarkWords } from './words.ts';
import './tools.css';

export interface ListedMark {
  readonly markId: string;
  readonly mark: Mark;
  readonly words: MarkWords;
  /** Who drew it; empty where nobody gave a name. */
  readonly author: string;
}

interface MarkListProps {
  readonly marks: readonly ListedMark[];
  readonly selectedId: string | null;
  /** The one whose words are waited for. */
  readonly namingId: string | null;
  readonly onSelect: (markId: string) => void;
  /** A finding of it is to be said. */
  readonly onSay: (markId: string) => void;
  readonly onHistory: (markId: string, name: string) => void;
  readonly onChange: (markId: string, change: MarkChange) => void;
  readonly onDelete: (markId: string) => void;
}

export function MarkList({
  marks,
  selectedId,
  namingId,
  onSelect,
  onSay,
  onHistory,
  onChange,
  onDelete,
}: MarkListProps) {
  const { t } = useTranslation();
  const listId = useId();
  const at = marks.findIndex(({ markId }) => markId === selectedId);
  const selected = marks[at];
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = marks[indexAfter(event.key, at, marks.length)];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.markId);
  };
  return (
    <section className="panel" aria-label={t('annotations.marks.title')}>
      <h2>{t('annotations.marks.title')}</h2>
      {marks.length === 0 && <p className="muted">{t('annotations.marks.empty')}</p>}
      {marks.length > 0 && (
        <ul
          className="mark-list"
          role="listbox"
          tabIndex={0}
          aria-label={t('annotations.marks.title')}
          aria-activedescendant={selected && `${listId}-${selected.markId}`}
          onKeyDown={onKeyDown}
        >
          {marks.map(({ markId, words, author }) => (
            <MarkOption
              key={markId}
              id={`${listId}-${markId}`}
              words={words}
              author={author}
              isSelected={markId === selectedId}
              onSelect={() => onSelect(markId)}
            />
          ))}
        </ul>
      )}
      {selected && (
        <SelectedMark
          key={selected.markId}
          {...selected}
          isNaming={selected.markId === namingId}
          onStack={(way) => {
            const layer = layerBeyond(
              way,
              marks.map(({ mark }) => mark),
            );
            onChange(selected.markId, { look: { layer } });
          }}
          onSay={() => onSay(selected.markId)}
          onHistory={() => onHistory(selected.markId, selected.words.name)}
          onChange={(change) => onChange(selected.markId, change)}
          onDelete={() => onDelete(selected.markId)}
        />
      )}
    </section>
  );
}

interface MarkOptionProps {
  readonly id: string;
  readonly words: MarkWords;
  readonly author: string;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function MarkOption({ id, words, author, isSelected, onSelect }: MarkOptionProps) {
  const { name, value, note, standing, statistics } = words;
  const details = [note, ...standing, ...statistics].filter((text) => text !== '');
  return (
    <li id={id} role="option" aria-selected={isSelected} onClick={onSelect}>
      <span>{name}</span> <strong className="mark-list-value">{value}</strong>
      {author !== '' && <AuthorChip author={author} />}
      {details.length > 0 && <span className="small muted mark-list-note"> {details.join(' · ')}</span>}
    </li>
  );
}

interface SelectedMarkProps extends ListedMark {
  readonly isNaming: boolean;
  readonly onStack: (way: 'front' | 'back') => void;
  readonly onSay: () => void;
  readonly onHistory: () => void;
  readonly onChange: (change: MarkChange) => void;
  readonly onDelete: () => void;
}

function SelectedMark({
  mark,
  words,
  isNaming,
  onStack,
  onSay,
  onHistory,
  onChange,
  onDelete,
}: SelectedMarkProps) {
  const { t } = useTranslation();
  const text = useField(mark.text, (written) => onChange({ text: written.trim() }));
  return (
    <>
      <div className="mark-list-actions">
        <input
          className="field"
          aria-label={t('annotations.marks.rename', { name: words.name })}
          placeholder={t('annotations.marks.text')}
          maxLength={200}
          autoFocus={isNaming}
          {...text}
        />
        {mark.tool === 'calibration' && (
          <KnownMm mm={mark.knownMm} onMm={(knownMm) => onChange({ knownMm })} />
        )}
        {mark.tool === 'hip-knee-ankle' && (
          <LimbField side={mark.side} onSide={(side) => onChange({ side })} />
        )}
        <button
          type="button"
          className="button"
          aria-label={t('annotations.marks.say', { name: words.name })}
          title={t('annotations.marks.say', { name: words.name })}
          onClick={onSay}
        >
          <MessageSquarePlus size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="button"
          aria-label={t('annotations.history.of', { name: words.name })}
          title={t('annotations.history.of', { name: words.name })}
          onClick={onHistory}
        >
          <History size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="button"
          aria-label={t('annotations.marks.delete', { name: words.name })}
          title={t('annotations.marks.delete', { name: words.name })}
          disabled={mark.look?.isLocked === true}
          onClick={onDelete}
        >
          <Trash2 size={16} aria-hidden />
        </button>
      </div>
      <MarkLookFields look={mark.look ?? {}} onLook={(look) => onChange({ look })} onStack={onStack} />
    </>
  );
}

/** No wrapping, so that the ends can be felt; -1 leads nowhere. */
function indexAfter(key: string, at: number, count: number): number {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return -1;
  }
}
