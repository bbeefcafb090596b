import i18next from 'i18next';
import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { create } from 'zustand';
import '../app/theme.css';
import { aBar } from '../catalogue/builders.ts';
import { Thumbnail } from '../catalogue/Thumbnail.tsx';
import { createThumbnails } from '../catalogue/thumbnails.ts';
import { createMemoryStorage } from '../storage/index.ts';
import { anIndexOf, aText, somePorts } from './builders.ts';
import type { FilmFacts } from './filter.ts';
import fr from './locales/fr.json';
import { SearchPanel } from './SearchPanel.tsx';
import type { ShownFilm } from './shownFilm.ts';
import { createSearchSlice } from './slice.ts';
import type { SearchPorts } from './state.ts';

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

const names = new Map([
  ['wrist', 'poignet de face.dcm'],
  ['hand', 'main de face.dcm'],
  ['knee', 'genou de profil, patient debout, série 4.dcm'],
]);

const thumbnails = createThumbnails(createMemoryStorage());
for (const key of names.keys()) thumbnails.hold(key, aBar());

function describeFilm(filmKey: string): ShownFilm | null {
  const fileName = names.get(filmKey);
  return fileName === undefined
    ? null
    : {
        fileName,
        thumbnail: <Thumbnail filmKey={filmKey} thumbnails={thumbnails} />,
        isPhantom: filmKey === 'knee',
        isToReopen: filmKey === 'hand',
      };
}

const facts: readonly FilmFacts[] = [
  { key: 'wrist', region: 'WRIST', view: 'PA', studyDate: '20240101', isToReopen: false },
  { key: 'hand', region: 'HAND', view: 'PA', studyDate: null, isToReopen: true },
  { key: 'knee', region: 'KNEE', view: 'LATÉRALE', studyDate: '20230101', isToReopen: false },
];

function showPanel(
  { filmKey = 'wrist', sentence = 'arthrose du genou' }: { filmKey?: string | null; sentence?: string } = {},
  ports: Partial<SearchPorts> = {},
  onIndex: (() => void) | null = null,
) {
  const useSearch = create(createSearchSlice(somePorts(ports)));
  let show: (key: string) => void = () => undefined;
  function Panel() {
    const [compareKey, setCompareKey] = useState<string | null>(null);
    const [shownKey, setShownKey] = useState(filmKey);
    show = setShownKey;
    return (
      <SearchPanel
        search={useSearch()}
        filmKey={shownKey}
        sentence={sentence}
        compareKey={compareKey}
        knownFilms={4}
        films={facts}
        describe={describeFilm}
        onOpen={setCompareKey}
        onIndex={onIndex}
      />
    );
  }
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<Panel />);
  return (key: string): void => show(key);
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('the search panel', () => {
  it('says how many films the model in use has not read, and has them read in one click', async () => {
    let asked = 0;
    showPanel({}, {}, () => (asked += 1));

    await button('Films semblables').click();
    await expect.element(page.getByText('1 film n’est pas encore lu par le modèle en usage')).toBeVisible();
    await button('Les faire lire').click();

    expect(asked).toBe(1);
  });

  it('lists similar films by rank with their cosine, and opens one beside the query', async () => {
    await page.viewport(360, 420);
    showPanel();

    await button('Films semblables').click();
    await expect.element(page.getByText(/^Films semblables à «\spoignet de face.dcm\s»$/)).toBeVisible();
    await expect.element(page.getByText('parmi 2 autres films analysés sur 3')).toBeVisible();
    const nearest = button(/^1 main de face.dcm similarité cosinus 0,800 à rouvrir$/);
    await nearest.click();

    await expect.element(nearest).toHaveAttribute('aria-pressed', 'true');
    await expect
      .element(
        button(
          /^2 genou de profil.* similarité cosinus −0,600\s?fantôme\s: similarité sans valeur clinique$/,
        ),
      )
      .toBeVisible();
    await page.screenshot({ path: '../../test-results/search.png' });
  });

  it('greys what was found for a film that has left the screen', async () => {
    const show = showPanel();
    await button('Films semblables').click();
    await expect.element(button(/^1 main de face/)).toBeVisible();

    show('knee');

    await expect.element(page.getByText(/^Résultats pour un autre film que celui à l’écran/)).toBeVisible();
    expect(document.querySelector('.search-found.is-stale')).not.toBeNull();
    await button('Films semblables').click();
    await expect.element(page.getByText(/^Films semblables à «\sgenou de profil/)).toBeVisible();
    expect(document.querySelector('.is-stale')).toBeNull();
  });

  it('lists the films that answer the sentence', async () => {
    showPanel();

    await button('Films répondant au texte').click();

    await expect.element(page.getByText(/^Films répondant à «\sarthrose du genou\s»$/)).toBeVisible();
    await expect.element(page.getByText('parmi 3 films analysés sur 4')).toBeVisible();
    await expect.element(button(/^1 genou de profil/)).toBeVisible();
  });

  it('says in words what is missing', async () => {
    showPanel({ filmKey: null, sentence: ' ' });

    await expect.element(button('Films semblables')).toBeDisabled();
    await expect.element(button('Films répondant au texte')).toBeDisabled();
    await expect.element(page.getByText(/^Ouvrez un film ou écrivez une question/)).toBeVisible();
  });

  it('says in words that there is no other film to compare', async () => {
    const index = anIndexOf('wrist');
    showPanel({}, { find: (...asked) => index.find(...asked) });

    await button('Films semblables').click();

    await expect.element(page.getByText(/^Aucun autre film analysé à comparer/)).toBeVisible();
  });

  it('says which word the model does not know', async () => {
    showPanel({}, { embedText: (sentence) => Promise.resolve(aText(sentence, 'unknown')) });

    await button('Films répondant au texte').click();

    const said = page.getByRole('alert');
    await expect.element(said).toHaveTextContent(/^Le modèle ne connaît pas\s: arthrose du genou\./);
  });

  it('is walked through by the arrows, one stop for Tab, and Enter opens beside the film', async () => {
    await page.viewport(360, 700);
    showPanel();
    await button('Films répondant au texte').click();
    await expect.element(button(/^1 genou/)).toHaveAttribute('tabindex', '0');
    await expect.element(button(/^2 main/)).toHaveAttribute('tabindex', '-1');

    (document.querySelector<HTMLElement>('.search-hit') ?? document.body).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(button(/^2 main/)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button(/^2 main/)).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{End}{Enter}');

    await expect.element(button(/^3 poignet.*à l’écran/)).toHaveFocus();
    await expect.element(button(/^3 poignet/)).toHaveAttribute('aria-pressed', 'false');
  });

  it('narrows by region, view, date and annotation, and says which films the dates leave out', async () => {
    await page.viewport(360, 900);
    showPanel({}, { films: () => facts });
    await button('Films répondant au texte').click();
    await page.getByText('Filtres', { exact: true }).click();

    await page.getByLabelText('Incidence').selectOptions('LATÉRALE (1)');
    await expect.element(page.getByText('1 film analysé répond aux filtres, sur 4 connus')).toBeVisible();
    await page.getByLabelText('Incidence').selectOptions('face, postéro-antérieure (PA) (2)');
    await page.getByLabelText('Examen à partir du').fill('2024-01-01');

    await expect.element(button(/^1 poignet/)).toBeVisible();
    await expect.element(page.getByText(/^1 film d’une séance précédente est laissé de côté/)).toBeVisible();
    await expect.element(page.getByText('Filtres (2)')).toBeVisible();
    await page.screenshot({ path: '../../test-results/search-filters.png' });
    await page.getByLabelText('Région').selectOptions('genou (1)');
    await expect.element(page.getByText(/^Aucun film analysé ne répond aux filtres/)).toBeVisible();
    await button('Effacer les filtres').click();
    await expect.element(page.getByText('parmi 3 films analysés sur 4')).toBeVisible();
  });

  it('tells how to draw the part to search by, while it is to be drawn', async () => {
    showPanel();

    await button('Zone du film').click();
    await expect.element(page.getByText(/^Tracez un rectangle sur le film/)).toBeVisible();
    await button('Zone du film').click();

    await expect.element(button('Zone du film')).toHaveAttribute('aria-pressed', 'false');
    expect(document.body.textContent).not.toContain('Tracez un rectangle');
  });
});
