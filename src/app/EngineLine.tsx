import { useTranslation } from 'react-i18next';
import { wordsOf } from '../foundation/index.ts';
import type { EngineState } from './session/engine.ts';

/** Which engine computes and why, or why none does. */
export function EngineLine({ engine }: { readonly engine: EngineState }) {
  const { t, i18n } = useTranslation();
  const milliseconds = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'millisecond',
    maximumSignificantDigits: 2,
  });
  const inMs = (ms: number | null | undefined): string =>
    typeof ms === 'number' ? milliseconds.format(ms) : '–';
  switch (engine.kind) {
    case 'starting':
      return <span role="status">{t('app.status.engine-starting')}</span>;
    case 'ready': {
      const { backend, threads = 1, reason, adapter, measured } = engine.report;
      const times = { wasm: inMs(measured?.wasmMs), webgpu: inMs(measured?.webgpuMs) };
      return (
        <span role="status" data-backend={backend}>
          {t(`embeddings.backend.${reason}`, { backend, adapter: adapter ?? '', ...times })}
          {backend === 'wasm' && ` · ${t('embeddings.threads', { count: threads })}`}
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
