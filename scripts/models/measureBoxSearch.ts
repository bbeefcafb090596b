/**
 * Which vector of a part of a film finds films like that part: the part cut out and encoded as a film of its own, with
 * more or less of what surrounds it, or the mean of the patches in it, alone or joined with the whole film
 * (embeddings/partVector.ts). Queries are the first box round each fracture of the FracAtlas validation fold, and the
 * middle of films without a fracture; printed is the share of the ten nearest films of other patients that show the
 * same region, and that are fractured.
 *   node scripts/models/run.mjs measureBoxSearch
 */
import { squareGrey8, type Grey8 } from '../../src/dicom/index.ts';
import { partVector } from '../../src/embeddings/partVector.ts';
import { createImageEncoder, toInput } from '../../src/engine/index.ts';
import { folderSource, loadModel, squareRule } from '../../src/models/index.ts';
import { createVectorStore, nearest, partInSquare } from '../../src/search/index.ts';
import { greyOf } from './films.ts';
import { filmsOf, type FilmPart, type LabelledFilm } from './fracatlas.ts';

interface ReadFilm extends LabelledFilm {
  readonly grey: Grey8;
  readonly vector: Float32Array;
  readonly patches: Float32Array;
}

interface Query {
  readonly film: ReadFilm;
  readonly part: FilmPart;
}

const regions = ['hand', 'leg', 'hip', 'shoulder'];
const model = await loadModel(folderSource('models/osselet-mini'));
const encoder = await createImageEncoder(model.weights, model.manifest.weights.image, { backend: 'wasm' });
const rule = squareRule(model.manifest.imageInput);
const encode = (grey: Grey8) => encoder.encode(toInput(squareGrey8(grey, rule), model.manifest.imageInput));

const films = new Map<string, ReadFilm>();
for (const film of filmsOf('val')) {
  const grey = await greyOf(film.file, film.bytes());
  const { embedding: vector, patches } = await encode(grey);
  films.set(film.file, { ...film, grey, vector, patches });
}
const store = createVectorStore(model.manifest.weights.image.embedding);
for (const { file, vector } of films.values()) store.put(file, vector);

const middle = { left: 0.33, top: 0.33, right: 0.67, bottom: 0.67 };
const all = [...films.values()];
const onFracture = all.flatMap((film) => film.boxes.slice(0, 1).map((part) => ({ film, part })));
const onHealthy = all
  .filter(({ findings }) => !findings.has('fracture'))
  .filter((_, at) => at % 2 === 0)
  .map((film) => ({ film, part: middle }));

const ways: Record<string, (query: Query) => Promise<Float32Array>> = {
  'whole film': ({ film }) => Promise.resolve(film.vector),
  'cut out': (query) => cutOut(query, 1),
  'cut out, twice as wide': (query) => cutOut(query, 2),
  'cut out, three times as wide': (query) => cutOut(query, 3),
  patches: (query) => Promise.resolve(pooled(query, new Float32Array(query.film.vector.length))),
  'patches and film': (query) => Promise.resolve(pooled(query, query.film.vector)),
};
for (const [name, way] of Object.entries(ways)) {
  const figures = [...(await shares(onFracture, way)), ...(await shares(onHealthy, way))];
  console.log(name.padEnd(30), figures.map((share) => share.toFixed(3)).join('  '));
}

async function cutOut({ film: { grey }, part }: Query, times: number): Promise<Float32Array> {
  return (await encode(crop(grey, widened(part, times)))).embedding;
}

function pooled({ film, part }: Query, withFilm: Float32Array): Float32Array {
  const [rows, columns] = model.manifest.weights.image.grid;
  const size = { columns: film.grey.width, rows: film.grey.height };
  const pixels = {
    left: part.left * size.columns,
    right: part.right * size.columns,
    top: part.top * size.rows,
    bottom: part.bottom * size.rows,
  };
  return partVector({ rows, columns, vectors: film.patches }, withFilm, partInSquare(pixels, size, rule));
}

/** Of the ten nearest: same region, fractured. */
async function shares(
  queries: readonly Query[],
  way: (query: Query) => Promise<Float32Array>,
): Promise<[number, number]> {
  let [same, fractured] = [0, 0];
  for (const query of queries) {
    const among = all.filter(({ group }) => group !== query.film.group).map(({ file }) => file);
    const own = regions.filter((region) => query.film.findings.has(region));
    for (const { key } of nearest(store, await way(query), { k: 10, among }).hits) {
      const findings = films.get(key)?.findings ?? new Set();
      if (own.some((region) => findings.has(region))) same++;
      if (findings.has('fracture')) fractured++;
    }
  }
  return [same / queries.length / 10, fractured / queries.length / 10];
}

function widened({ left, top, right, bottom }: FilmPart, times: number): FilmPart {
  const [x, y] = [((times - 1) * (right - left)) / 2, ((times - 1) * (bottom - top)) / 2];
  return {
    left: Math.max(0, left - x),
    top: Math.max(0, top - y),
    right: Math.min(1, right + x),
    bottom: Math.min(1, bottom + y),
  };
}

function crop({ width, height, data }: Grey8, part: FilmPart): Grey8 {
  const [left, top] = [Math.floor(part.left * width), Math.floor(part.top * height)];
  const [columns, rows] = [Math.ceil(part.right * width) - left, Math.ceil(part.bottom * height) - top];
  const cut = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const start = (top + row) * width + left;
    cut.set(data.subarray(start, start + columns), row * columns);
  }
  return { width: columns, height: rows, data: cut };
}
