/** A part of the page that fails says so in its own place; the rest of the page, and what was saved, stays. */
import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly failed: boolean;
}

export class PartBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <div className="panel" role="alert">
            <h2>{t('app.crash.title')}</h2>
            <p>{t('app.crash.detail')}</p>
            <button type="button" className="button" onClick={() => location.reload()}>
              {t('app.crash.reload')}
            </button>
          </div>
        )}
      </Translation>
    );
  }
}
