import { useTranslation } from 'react-i18next';
import { ModelCard, ModelList } from '../models/ui.ts';
import { Dialog } from './Dialog.tsx';
import { EngineLine } from './EngineLine.tsx';
import { MeasuredChoice } from './MeasuredChoice.tsx';
import { modelChoice } from './modelChoice.ts';
import { useEngine } from './SessionContext.tsx';

/** Which model answers, what was measured of it, and on which engine it runs. */
export function ModelDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const engine = useEngine();
  return (
    <Dialog title={t('app.model.title')} onClose={onClose}>
      <EngineLine engine={engine} />
      {engine.kind === 'ready' && <MeasuredChoice engine={engine} />}
      <ModelList choice={modelChoice} />
      {engine.kind === 'ready' && <ModelCard model={engine.client.model} />}
    </Dialog>
  );
}
