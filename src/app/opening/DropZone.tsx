/** The whole page takes films: a drop outside must never make the browser leave the app for the file. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { droppedFiles } from './droppedFiles.ts';
import type { Given } from './given.ts';
import { takeHeldDrops } from './heldDrops.ts';

export function DropZone({ onDrop }: { readonly onDrop: (given: Given) => void }) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.dataTransfer?.types.includes('Files') ?? false);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(onDrop);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    for (const given of takeHeldDrops()) void given.then(onDrop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onDrop]);
  return isOver ? <div className="app-drop">{t('app.drop.here')}</div> : null;
}
