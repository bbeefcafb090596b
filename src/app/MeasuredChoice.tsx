import { useTranslation } from 'react-i18next';
import { useSession } from './SessionContext.tsx';
import type { EngineState } from './session/engine.ts';

interface MeasuredChoiceProps {
  readonly engine: Extract<EngineState, { kind: 'ready' }>;
}

/** How the engine was chosen, and the button that chooses anew. */
export function MeasuredChoice({ engine }: MeasuredChoiceProps) {
  const { t } = useTranslation();
  const { engine: owner } = useSession();
  if (engine.client.measurementKey === null) return <p>{t('embeddings.measure.nothing')}</p>;
  return (
    <>
      <p>{t('embeddings.measure.why')}</p>
      <button
        type="button"
        className="button"
        disabled={engine.isMeasuring}
        onClick={() => void owner.measure()}
      >
        {t(engine.isMeasuring ? 'embeddings.measure.running' : 'embeddings.measure.again')}
      </button>
    </>
  );
}
