/** How the film was taken: DX Anatomy Imaged, DX Detector, DX Positioning (PS3.3 C.8.11.2, C.8.11.4, C.8.11.5). */
import { ANATOMIC_REGIONS, codeItem, VIEWS } from './codes.ts';
import { element } from './dictionary.ts';
import type { DxImage } from './dxImageInput.ts';
import type { DataSet } from './element.ts';

export function anatomyModule({ bodyPart, laterality }: DxImage): DataSet {
  return [
    element('BodyPartExamined', bodyPart),
    element('ImageLaterality', laterality ?? 'U'),
    element('AnatomicRegionSequence', [codeItem(ANATOMIC_REGIONS[bodyPart])]),
  ];
}

export function detectorModule({ spacing }: DxImage): DataSet {
  return [element('DetectorType', null), element('ImagerPixelSpacing', [spacing.rowMm, spacing.columnMm])];
}

/** Optional as a whole: without a known view nothing of it is written. */
export function positioningModule({ view }: DxImage): DataSet {
  if (view === undefined) return [];
  const { code, position } = VIEWS[view];
  return [
    element('PositionerType', null),
    ...(position === null ? [] : [element('ViewPosition', position)]),
    element('ViewCodeSequence', [[...codeItem(code), element('ViewModifierCodeSequence', [])]]),
  ];
}
