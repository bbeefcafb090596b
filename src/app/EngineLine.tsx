import { useTranslation } from 'react-i18next';
import { wordsOf } from '../foundation/index.ts';
import type { EngineState } from './session/engine.ts';

/** Which engine computes and why, or why none does. */
export function EngineLine({ engine }: { readonly engine: EngineState }) {
  const { t } = useTranslation();
  switch (engine.kind) {
    case 'starting':
      return <span role="status">{t('app.status.engine-starting')}</span>;
    case 'ready': {
      const { backend, reason, adapter } = engine.report;
      return (
        <span role="status" data-backend={backend}>
          {t(`embeddings.backend.${reason}`, { backend, adapter: adapter ?? '' })}
        </span>
      );
    }
    case 'failed':
      return (
        <span className="error-text" role="alert">
          {t('app.status.engine-failed')} {wordsOf(t, engine.error)}
        </span>
      );
  }
}
