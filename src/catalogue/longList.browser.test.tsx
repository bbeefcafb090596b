import i18next from 'i18next';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { create } from 'zustand';
import '../app/theme.css';
import { createMemoryStorage } from '../storage/index.ts';
import { aFilm } from './builders.ts';
import { FilmList } from './FilmList.tsx';
import fr from './locales/fr.json';
import { createCatalogueSlice } from './slice.ts';

let root: Root | undefined;

beforeAll(async () => {
  const resources = { fr: { translation: fr } };
  await i18next.use(initReactI18next).init({ lng: 'fr', resources, keySeparator: false, nsSeparator: false });
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

/** 750 patients of one study each: a series of three films and a film alone. */
async function showThreeThousand() {
  const useCatalogue = create(createCatalogueSlice({ storage: createMemoryStorage() }));
  const act = useCatalogue.getState();
  const films = Array.from({ length: 3000 }, (_, at) => {
    const patient = Math.floor(at / 4);
    const [series, instanceNumber] = at % 4 === 3 ? [2, 1] : [1, 3 - (at % 4)];
    return aFilm({
      key: `${at}#0`,
      fileName: `IM${at}.dcm`,
      patientId: `P${patient}`,
      patientName: `Nom${patient}^Zoé`,
      studyInstanceUid: `study ${patient}`,
      studyDate: '20240131',
      seriesInstanceUid: `series ${patient}.${series}`,
      seriesNumber: series,
      seriesDescription: series === 1 ? 'Main face' : 'Main profil',
      instanceNumber,
    });
  });
  const ids = act.arriveAll(films.map(({ fileName }) => ({ name: fileName })));
  films.slice(0, 40).forEach((film, at) => act.findFilms(ids[at] ?? '', [film]));
  act.findFilms(ids[40] ?? '', films.slice(40));
  act.cancelOpening();
  function List() {
    return <FilmList catalogue={useCatalogue()} onReopen={() => undefined} onRemove={() => undefined} />;
  }
  const frame = document.body.appendChild(document.createElement('div'));
  frame.style.cssText = 'display: grid; height: 640px; width: 232px';
  root = createRoot(frame);
  root.render(<List />);
  await expect.element(page.getByRole('listbox', { name: 'Films' })).toBeVisible();
  (page.getByRole('listbox').element() as HTMLElement).focus();
  return useCatalogue;
}

const option = (name: string) => page.getByRole('option', { name });
const inPage = () => page.getByRole('option').all().length;

describe('a list of three thousand films', () => {
  it('has a few of them in the page, each with its place among all, by patient and series', async () => {
    await page.viewport(1440, 900);
    await showThreeThousand();

    expect(inPage()).toBeLessThan(40);
    const first = page.getByRole('option').first();
    await expect.element(first).toHaveTextContent('IM2.dcm');
    await expect.element(first).toHaveAttribute('aria-setsize', '3000');
    await expect.element(first).toHaveAttribute('aria-posinset', '1');
    await expect.element(page.getByText('P0 · 31 janv. 2024')).toBeVisible();
    await expect.element(page.getByText('Série 1 · Main face').first()).toBeVisible();
    await page.screenshot({ path: '../../test-results/catalogue-long.png' });
  });

  it('goes to its end and back by keys, the chosen film always in the page', async () => {
    const catalogue = await showThreeThousand();

    await userEvent.keyboard('{End}');
    await expect.element(option('IM2999.dcm')).toHaveAttribute('aria-posinset', '3000');
    await expect.element(option('IM2999.dcm')).toBeInViewport();
    await userEvent.keyboard('{Home}');

    await expect.element(option('IM2.dcm')).toBeInViewport();
    expect(catalogue.getState().selectedKey).toBe('2#0');
    page.getByRole('listbox').element().scrollTo({ top: 100_000 });
    await expect.element(page.getByText('P0 · 31 janv. 2024')).not.toBeInTheDocument();
    const active = page.getByRole('listbox').element().getAttribute('aria-activedescendant');
    expect(document.getElementById(active ?? '')).toHaveTextContent('IM2.dcm');
  });

  it('folds a series into one line by Space, and unfolds it', async () => {
    await showThreeThousand();
    await userEvent.keyboard('{Home} ');

    const folded = page.getByRole('option', { name: /Série 1 · Main face.*3 films, repliés/ });
    await expect.element(folded).toHaveAttribute('aria-setsize', '2998');
    await expect.element(folded).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(option('IM3.dcm')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowUp} ');

    await expect.element(option('IM2.dcm')).toHaveAttribute('aria-setsize', '3000');
  });

  it('steps from patient to patient, and through what the filter leaves', async () => {
    const catalogue = await showThreeThousand();
    const { selectPatient, selectNeighbour } = catalogue.getState();

    selectPatient(1);
    selectPatient(1);
    expect(catalogue.getState().selectedKey).toBe('6#0');
    await page.getByRole('searchbox').fill('nom749 profil');
    await expect.element(page.getByText('1 film sur 3000')).toBeVisible();
    selectNeighbour(1);

    expect(catalogue.getState().selectedKey).toBe('2999#0');
  });
});
