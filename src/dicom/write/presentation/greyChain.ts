/**
 * How the greys of a presentation state come about (PS3.3 C.11.1, C.11.8, C.11.6): it says all of it again, since it
 * holds what an image is to look like whatever the image itself says.
 */
import type { LookupTable } from '../../display.ts';
import type { Rescale, Voi } from '../../film.ts';
import { voiFunction } from '../../render/voi.ts';
import { element } from '../dictionary.ts';
import type { DataSet, DicomElement } from '../element.ts';

export interface GreyLook {
  readonly rescale: Rescale;
  /** Stands in place of the rescale. */
  readonly modalityLut: LookupTable | null;
  readonly voi: Voi;
  /** Low values are bright. */
  readonly isInverse: boolean;
}

const LUT_DESCRIPTOR = 0x00283002;
const fullScale = 0xffff;

export function greyChain({ rescale, modalityLut, voi, isInverse }: GreyLook): DataSet {
  return [
    ...(modalityLut === null
      ? [
          element('RescaleIntercept', rescale.intercept),
          element('RescaleSlope', rescale.slope),
          element('RescaleType', 'US'),
        ]
      : [element('ModalityLUTSequence', [[...lutItem(modalityLut), element('ModalityLUTType', 'US')]])]),
    element('SoftcopyVOILUTSequence', [voiItem(voi)]),
    element('PresentationLUTShape', isInverse ? 'INVERSE' : 'IDENTITY'),
  ];
}

function voiItem(voi: Voi): DataSet {
  const { center, width, shape } = voi;
  if (typeof shape !== 'string') return [element('VOILUTSequence', [lutItem(sampled(voi))])];
  return [
    element('WindowCenter', center),
    element('WindowWidth', width),
    ...(shape === 'LINEAR' ? [] : [element('VOILUTFunction', shape)]),
  ];
}

/** A table of the file that a person moved or stretched, as a table of its own: one entry for each modality value. */
function sampled(voi: Voi): LookupTable {
  const first = Math.floor(voi.center - voi.width / 2);
  const count = Math.min(Math.ceil(voi.width) + 1, fullScale);
  const grey = voiFunction(voi);
  const entries = Uint16Array.from({ length: count }, (_, at) => Math.round(fullScale * grey(first + at)));
  return { first, entries, fullScale, explanation: null };
}

/** PS3.3 C.11.1.1.1: count (0 for 65,536), first input, bits; signed where inputs are. */
export function lutItem({ first, entries, fullScale: full }: LookupTable): DataSet {
  const bits = Math.round(Math.log2(full + 1));
  const count = entries.length & fullScale;
  const isSigned = first < 0;
  const descriptor: DicomElement = isSigned
    ? { tag: LUT_DESCRIPTOR, vr: 'SS', value: [(count << 16) >> 16, first, bits] }
    : { tag: LUT_DESCRIPTOR, vr: 'US', value: [count, first, bits] };
  return [descriptor, element('LUTData', entries)];
}
