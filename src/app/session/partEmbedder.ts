/** The vector of a part of a film. Where the encoder no longer has the film's patches, the film goes through it again. */
import type { StoreApi } from 'zustand/vanilla';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { squareRule } from '../../models/index.ts';
import { partInSquare, searchError, type FilmPart } from '../../search/index.ts';
import type { Engine } from './engine.ts';
import type { FilmEmbedder } from './filmEmbedder.ts';

interface PartPorts {
  readonly engine: Pick<Engine, 'client'>;
  readonly catalogue: Pick<StoreApi<CatalogueSlice>, 'getState'>;
  readonly embedFilm: FilmEmbedder['embedFilm'];
}

export function partEmbedder({ engine, catalogue, embedFilm }: PartPorts) {
  return async (key: FilmKey, part: FilmPart): Promise<Float32Array> => {
    const film = catalogue.getState().films.find(({ id }) => id === key)?.film;
    const encoder = await engine.client();
    if (!film) throw searchError('part-not-read');
    const inSquare = partInSquare(part, film, squareRule(encoder.model.manifest.imageInput));
    const vector = await encoder.embedPart(key, inSquare);
    if (vector !== null) return vector;
    await embedFilm(key, { fresh: true, priority: 'screen' });
    const again = await encoder.embedPart(key, inSquare);
    // Another engine took over in between.
    if (again === null) throw searchError('part-not-read');
    return again;
  };
}
