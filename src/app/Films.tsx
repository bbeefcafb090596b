import { Download, HardDrive, Server } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { openingProgress } from '../catalogue/index.ts';
import { AsideFiles, FilmList, OpeningBar, RemovalBar } from '../catalogue/ui.ts';
import type { FilmKey } from '../dicom/index.ts';
import { wordsOf } from '../foundation/index.ts';
import { useDisplayOptions } from '../viewport/ui.ts';
import { IndexingFoot } from './indexing/IndexingFoot.tsx';
import { ArrivalLines } from './pacs/ArrivalLines.tsx';
import { ParcelLines } from './pacs/ParcelLines.tsx';
import { maskedEntries } from './presentation/mask.ts';
import { RemovalDialog } from './RemovalDialog.tsx';
import { useCatalogue, useSession } from './SessionContext.tsx';

interface FilmsProps {
  readonly onPacs: () => void;
  readonly onKeeping: () => void;
  readonly onExport: () => void;
}

/** The left column: what is open, how far the opening is, what was refused and why. */
export function Films({ onPacs, onKeeping, onExport }: FilmsProps) {
  const { t } = useTranslation();
  const session = useSession();
  const catalogue = useCatalogue();
  const { isIdentityHidden } = useDisplayOptions();
  const films = isIdentityHidden
    ? maskedEntries(catalogue.films, (number) => t('app.presentation.film', { number }))
    : catalogue.films;
  const { storageError, remove } = catalogue;
  const [leaving, setLeaving] = useState<readonly FilmKey[]>([]);
  const onRemove = (keys: readonly FilmKey[]) => (keys.length === 1 ? void remove(keys) : setLeaving(keys));
  return (
    <aside className="app-films" aria-label={t('app.films.label')}>
      <FilmList
        catalogue={{ ...catalogue, films }}
        onReopen={(keys) => void session.reopen(keys)}
        onRemove={onRemove}
      />
      <AsideFiles names={catalogue.aside} onClear={catalogue.clearAside} />
      <OpeningBar
        progress={openingProgress(catalogue.films)}
        givenAgain={isIdentityHidden ? [] : catalogue.givenAgain}
        onCancel={session.cancelOpening}
      />
      <ArrivalLines />
      <ParcelLines />
      <IndexingFoot films={films} />
      <CopyFailure />
      <RemovalBar removal={catalogue.removal} onUndo={() => void catalogue.undoRemoval()} />
      {storageError && (
        <p className="panel error-text" role="alert">
          {wordsOf(t, storageError)}
        </p>
      )}
      <div className="app-films-foot">
        {session.privacy.config.pacs.length > 0 && (
          <button type="button" className="button small" onClick={onPacs}>
            <Server size={14} aria-hidden /> {t('app.pacs.button')}
          </button>
        )}
        <button type="button" className="button small" onClick={onKeeping}>
          <HardDrive size={14} aria-hidden /> {t('app.keeping.button')}
        </button>
        <button type="button" className="button small" onClick={onExport}>
          <Download size={14} aria-hidden /> {t('app.export.button')}
        </button>
      </div>
      {leaving.length > 0 && (
        <RemovalDialog
          count={leaving.length}
          onRemove={() => void remove(leaving)}
          onClose={() => setLeaving([])}
        />
      )}
    </aside>
  );
}

/** The film is open all the same: it will have to be given again after a reload. */
function CopyFailure() {
  const { t } = useTranslation();
  const { error } = useStore(useSession().copying.store);
  return error && <p className="panel small error-text">{wordsOf(t, error)}</p>;
}
