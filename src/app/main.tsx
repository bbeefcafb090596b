import { createRoot } from 'react-dom/client';
import { assert, tellPolicyViolations, trustOwnScripts } from '../foundation/index.ts';
import { App } from './App.tsx';
import { followLanguage, startI18n } from './i18n.ts';
import { chosenModelUrl } from './modelChoice.ts';
import { holdDrops } from './opening/heldDrops.ts';
import { KnownLooks } from './people/KnownLooks.tsx';
import { configFile, loadConfig } from './privacy/privacyConfig.ts';
import { startRequestLog } from './privacy/requestLog.ts';
import { isAnythingKept } from './privacy/sessionMode.ts';
import { wishedBackend } from './session/backendWish.ts';
import { startSession } from './session/startSession.ts';
import { SessionContext } from './SessionContext.tsx';
import './theme.css';
import './app.css';

holdDrops();
trustOwnScripts();
tellPolicyViolations();
const requests = startRequestLog();
const [read, hasKept] = await Promise.all([
  loadConfig(() => fetch(configFile, { cache: 'no-cache' })),
  isAnythingKept(),
  startI18n(),
]);
const session = startSession({
  modelUrl: chosenModelUrl,
  backend: wishedBackend(location.search),
  privacy: { ...read, requests, hasKept },
});
followLanguage((language) => session.zeroshot.getState().chooseLanguage(language));

const root = document.getElementById('root');
assert(root !== null, () => 'index.html holds #root');
createRoot(root).render(
  <SessionContext value={session}>
    <KnownLooks>
      <App />
    </KnownLooks>
  </SessionContext>,
);
