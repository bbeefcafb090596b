/** The continuous backup of what this browser keeps: fed by what is said, imported and erased. In session mode there is none. */
import { createExclusively } from '../../annotations/index.ts';
import type { Storage } from '../../storage/index.ts';
import { createBackup, type BackupControl } from '../backup/backup.ts';
import { createFilling } from '../backup/filling.ts';
import { dated } from '../export/forms.ts';
import type { SessionPrivacy } from './privacy.ts';

interface StartingPorts {
  readonly storage: Storage;
  readonly privacy: SessionPrivacy;
}

export function startBackup({ storage, privacy }: StartingPorts): BackupControl {
  const pick = window.showSaveFilePicker?.bind(window);
  const backup = createBackup({
    pick: pick ? (options) => pick({ ...options, id: 'backup' }) : null,
    storage,
    fill: createFilling().fill,
    suggestedName: () => dated('sauvegarde', 'jsonl'),
    exclusively: createExclusively(),
  });
  if (privacy.keepsNothing) return backup;
  // Films kept too long leave first.
  void privacy.restored.then(() => backup.restore()).catch(() => undefined);
  privacy.erasing.store.subscribe((now, before) => {
    if (now.last !== before.last) void backup.note();
  });
  return backup;
}
