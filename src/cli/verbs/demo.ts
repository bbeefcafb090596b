/** `demo OUT [REGION…]`: the demonstration study as DICOM files; with --json also the truth of each. Nothing is overwritten. */
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { DEMONSTRATION, demonstrationNames, drawDemonstrationFilm } from '../../phantom/index.ts';
import { cliError } from '../errors.ts';
import { callerPath, detailOf } from '../films.ts';
import type { Verb } from '../verb.ts';

export const demo: Verb = async ({ args, output }) => {
  const [folder, ...regions] = args.operands;
  if (!folder) throw cliError('no-folder');
  const numbers = filmsOf(regions);
  await mkdir(callerPath(folder), { recursive: true }).catch((cause: unknown) => {
    throw cliError('cannot-write', { file: folder, detail: detailOf(cause) }, cause);
  });
  for (const at of numbers) {
    const file = path.join(folder, demonstrationNames()[at] ?? '');
    try {
      const { bytes, film } = await drawInto(file, at);
      const { rows, columns, spacingMm, truth } = film;
      output.result({ file, bytes: bytes.length, rows, columns, spacingMm, truth }, file);
    } catch (cause) {
      output.refusal(file, cliError('cannot-write', { file, detail: detailOf(cause) }, cause));
    }
  }
};

function filmsOf(regions: readonly string[]): number[] {
  const known = [...new Set(DEMONSTRATION.map(({ region }) => region))];
  for (const region of regions) {
    if (!known.some((name) => name === region)) {
      throw cliError('unknown-region', { region, regions: known.join(', ') });
    }
  }
  const isWanted = (region: string) => regions.length === 0 || regions.includes(region);
  return DEMONSTRATION.flatMap(({ region }, at) => (isWanted(region) ? [at] : []));
}

/** The file is made before anything is drawn, so that nothing is drawn in vain. */
async function drawInto(file: string, at: number): Promise<ReturnType<typeof drawDemonstrationFilm>> {
  const target = await open(callerPath(file), 'wx');
  try {
    const piece = drawDemonstrationFilm(at);
    await target.writeFile(piece.bytes);
    return piece;
  } finally {
    await target.close();
  }
}
