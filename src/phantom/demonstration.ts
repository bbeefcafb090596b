/** The demonstration study: about ten films of one patient who never was, in four regions, with and without findings. */
import { uidFrom } from '../dicom/index.ts';
import {
  DEMONSTRATION,
  DEMONSTRATION_SEED,
  stemOf,
  type DemonstrationFilm,
  type Region,
} from './demonstrationList.ts';
import type { PhantomFilm } from './film/phantomFilm.ts';
import { phantomHand } from './hand/phantomHand.ts';
import { phantomKnee } from './knee/phantomKnee.ts';
import { phantomLeg } from './leg/phantomLeg.ts';
import { phantomShoulder } from './shoulder/phantomShoulder.ts';
import { phantomFile, type PhantomFile } from './phantomDicom.ts';

export interface DemonstrationPiece extends PhantomFile {
  readonly film: PhantomFilm;
}

const seed = DEMONSTRATION_SEED;

/** @throws AssertionError where the study has no film of this number. */
export function drawDemonstrationFilm(at: number): DemonstrationPiece {
  const planned = DEMONSTRATION[at];
  if (planned === undefined) throw new RangeError(`the demonstration study has no film ${at}`);
  const stem = stemOf(planned);
  const film = drawn(planned);
  const file = phantomFile(film, {
    stem,
    region: planned.region,
    laterality: film.truth.marker?.letter === 'G' ? 'L' : 'R',
    sopInstanceUid: uidFrom(`osselet demonstration instance ${stem}`),
    instanceNumber: at + 1,
    patient: { name: 'FANTOME^DEMONSTRATION', id: 'PHANTOM-DEMO' },
    study: {
      instanceUid: uidFrom('osselet demonstration study'),
      description: 'Étude de démonstration',
    },
    series: {
      instanceUid: uidFrom(`osselet demonstration series ${planned.region}`),
      number: REGIONS.indexOf(planned.region) + 1,
    },
  });
  return { ...file, film };
}

const REGIONS: readonly Region[] = ['hand', 'knee', 'leg', 'shoulder'];

function drawn(planned: DemonstrationFilm): PhantomFilm {
  const { region, finding } = planned;
  if (region === 'hand') return phantomHand({ seed, marker: true, ...(finding && { finding }) });
  if (region === 'leg') return phantomLeg({ seed, ...(finding && { finding }) });
  if (region === 'shoulder') return phantomShoulder({ seed, ...(finding && { finding }) });
  return phantomKnee({ seed, ...(finding && { finding }) });
}
