import i18next from 'i18next';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { create } from 'zustand';
import '../app/theme.css';
import { createMemoryStorage } from '../storage/index.ts';
import { AnnotationHistory } from './AnnotationHistory.tsx';
import { aPrediction, anAnswer, aVerdict, film } from './builders.ts';
import type { Prediction } from './event.ts';
import fr from './locales/fr.json';
import { createAnnotationLog } from './log.ts';
import { SaveState } from './SaveState.tsx';
import { canReverse, notedOn } from './selectors.ts';
import { createAnnotationsSlice, type JudgedAnswer } from './slice.ts';
import { aDevice } from './testDevices.ts';
import { VerdictButtons } from './VerdictButtons.tsx';

let root: Root | undefined;

beforeAll(async () => {
  const interpolation = { escapeValue: false };
  const resources = { fr: { translation: fr } };
  await i18next
    .use(initReactI18next)
    .init({ lng: 'fr', resources, keySeparator: false, nsSeparator: false, interpolation });
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

async function showPanel(
  prediction: Prediction | null,
  storage = createMemoryStorage(),
  judged: Partial<JudgedAnswer> = {},
) {
  const now = () => new Date('2026-11-24T08:30:00Z');
  const log = createAnnotationLog(storage, { now });
  const useAnnotations = create(createAnnotationsSlice({ log, now }));
  await useAnnotations.getState().loadFilm(film);
  function Panel() {
    const slice = useAnnotations();
    const { undo, redo } = canReverse(slice, film);
    const answer = anAnswer({ ...judged, prediction: prediction ?? aPrediction() });
    return (
      <main>
        <section className="panel">
          <VerdictButtons
            answered={prediction && { prediction, findingLabel: 'fracture' }}
            noted={notedOn(slice, film, 'fracture')}
            onConfirm={() => void slice.confirm(answer)}
            onReject={() => void slice.reject(answer)}
          />
          <SaveState save={slice.save} onAgain={() => void slice.saveAgain()} />
        </section>
        <AnnotationHistory
          log={slice.logs[film]}
          loadError={slice.loadError}
          canUndo={undo}
          canRedo={redo}
          onUndo={() => void slice.undo(film)}
          onRedo={() => void slice.redo(film)}
          onKeep={(markId) => void slice.keepMark(film, markId)}
          onDelete={(markId) => void slice.deleteMark(film, markId)}
        />
      </main>
    );
  }
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  root.render(<Panel />);
}

const confirm = () => page.getByRole('button', { name: 'Confirmer' });
const reject = () => page.getByRole('button', { name: 'Rejeter' });

describe('the panel where an answer is judged', () => {
  it('confirms, rejects, undoes, and keeps it all in sight', async () => {
    await page.viewport(420, 560);
    await showPanel(aPrediction({ score: -0.172, verdict: 'under', sentenceVerdict: 'under' }));

    await confirm().click();
    await expect.element(confirm()).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByRole('status')).toHaveTextContent(/^Enregistré à \d/);
    await reject().click();
    await expect.element(reject()).toHaveAttribute('aria-pressed', 'true');
    await expect.element(confirm()).toHaveAttribute('aria-pressed', 'false');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.element(confirm()).toHaveAttribute('aria-pressed', 'true');

    const lines = [...document.querySelectorAll('.annotations-said > li')].map((line) => line.textContent);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^présence\s: fracture · réponse à «\sfracture du poignet\s» rejetée.*annulé/);
    expect(lines[1]).toMatch(
      /^absence\s: fracture.*confirmée.*disait «\sfracture\s»\s: sous le seuil, score −0,172\s; osselet-mini/,
    );
    expect(document.querySelector('del')?.textContent).toContain('fracture du poignet');
    await page.screenshot({ path: '../../test-results/annotations.png' });
  });

  it('says what confirming an answer under the threshold notes', async () => {
    await showPanel(aPrediction({ verdict: 'under' }));

    await expect
      .element(confirm())
      .toHaveAccessibleDescription(
        /^Confirmer enregistre «\sabsence\s: fracture\s»\s; Rejeter, «\sprésence\s: fracture\s»\.$/,
      );
    await expect.element(confirm()).toHaveTextContent(/^Confirmerabsence/);
  });

  it('says of « pas de fracture », contradicted and confirmed, that a fracture was noted', async () => {
    const prediction = aPrediction({
      score: 0.219,
      verdict: 'under',
      sentenceVerdict: 'contradicted',
      polarity: 'denied',
    });
    await showPanel(prediction, createMemoryStorage(), { sentence: 'pas de fracture', isPhantom: true });

    await confirm().click();

    const line = page.getByRole('listitem');
    await expect
      .element(line)
      .toHaveTextContent(/^présence : fracture · réponse à « pas de fracture » confirmée fantôme/);
    await expect.element(line).toHaveTextContent(/« fracture » : au-dessus du seuil, score 0,219/);
    await expect.element(line).toHaveTextContent(/de la phrase entière : absence contredite/);
  });

  it('says so when the history cannot be read', async () => {
    const storage = createMemoryStorage();
    storage.close();

    await showPanel(null, storage);

    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(page.getByText('Rien n’a été dit de ce film ni tracé sur lui.').elements()).toHaveLength(0);
  });

  it('is disabled, and says why, when the model gave no score', async () => {
    await showPanel(null);

    await expect.element(confirm()).toBeDisabled();
    await expect.element(reject()).toBeDisabled();
    await expect.element(page.getByText('Rien à confirmer ni à rejeter')).toBeVisible();
  });

  it('says that the verdict is not saved when storage fails', async () => {
    const storage = createMemoryStorage();
    await showPanel(aPrediction(), storage);
    storage.close();

    await confirm().click();

    await expect.element(page.getByRole('alert')).toHaveTextContent('Non enregistré.');
    await expect.element(confirm()).toHaveAttribute('aria-pressed', 'false');
  });

  it('shows both versions of what two workstations said apart, until it is said again', async () => {
    const [here, elsewhere] = [aDevice(), aDevice()];
    await here.log.append(film, () => aVerdict());
    await elsewhere.log.append(film, () => aVerdict({ value: 'rejected' }));
    await here.hear(elsewhere);
    await showPanel(aPrediction(), here.storage);
    const conflict = page.getByRole('region', { name: 'Conflit' });

    await expect.element(conflict.getByText(/confirmée/)).toBeVisible();
    await expect.element(conflict.getByText(/rejetée/)).toBeVisible();
    await page.screenshot({ path: '../../test-results/annotationsConflict.png' });
    await confirm().click();

    await expect.element(conflict).not.toBeInTheDocument();
  });
});
