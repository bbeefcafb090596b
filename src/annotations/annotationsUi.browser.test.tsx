import i18next from 'i18next';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { create } from 'zustand';
import '../app/theme.css';
import { createMemoryStorage } from '../storage/index.ts';
import { AnnotationHistory } from './AnnotationHistory.tsx';
import { aPrediction, anAnswer, film } from './builders.ts';
import type { Prediction } from './event.ts';
import fr from './locales/fr.json';
import { createAnnotationLog } from './log.ts';
import { SaveState } from './SaveState.tsx';
import { canReverse, notedOn } from './selectors.ts';
import { createAnnotationsSlice } from './slice.ts';
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

async function showPanel(prediction: Prediction | null, storage = createMemoryStorage()) {
  const now = () => new Date('2026-11-24T08:30:00Z');
  const log = createAnnotationLog(storage, { now });
  const useAnnotations = create(createAnnotationsSlice({ log, now }));
  await useAnnotations.getState().loadFilm(film);
  function Panel() {
    const slice = useAnnotations();
    const { undo, redo } = canReverse(slice);
    const answer = anAnswer({ prediction: prediction ?? aPrediction() });
    return (
      <main>
        <section className="panel">
          <VerdictButtons
            answered={prediction && { prediction, findingLabel: 'fracture' }}
            noted={notedOn(slice, film, 'fracture')}
            onConfirm={() => void slice.confirm(answer)}
            onReject={() => void slice.reject(answer)}
          />
          <SaveState save={slice.save} />
        </section>
        <AnnotationHistory
          log={slice.logs[film]}
          canUndo={undo}
          canRedo={redo}
          onUndo={() => void slice.undo()}
          onRedo={() => void slice.redo()}
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
    await showPanel(aPrediction({ score: -0.172, verdict: 'under' }));

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
    expect(lines[0]).toMatch(/^Rejeté.*annulé/);
    expect(lines[1]).toMatch(/^Confirmé.*le modèle disait\s: sous le seuil, score −0,172/);
    expect(document.querySelector('del')?.textContent).toContain('fracture du poignet');
    await page.screenshot({ path: '../../test-results/annotations.png' });
  });

  it('says what confirming an answer under the threshold notes', async () => {
    await showPanel(aPrediction({ verdict: 'under' }));

    await expect
      .element(confirm())
      .toHaveAccessibleDescription(
        /^Confirmer note «\sfracture\s»\s: absent de ce film. Rejeter note\s: présent.$/,
      );
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
});
