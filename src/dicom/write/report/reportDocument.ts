/**
 * A Comprehensive SR (PS3.3 A.35.3), whose coordinates lie on images and need no frame of reference, as projection films
 * have none. Complete says nothing of a signature: nobody verifies here.
 */
import { element } from '../dictionary.ts';
import type { DataSet } from '../element.ts';
import { studyModules, type StudyHeader } from '../studyHeader.ts';
import { imageItem, rootContent, type ImageReference } from './contentItem.ts';

const COMPREHENSIVE_SR = '1.2.840.10008.5.1.4.1.1.88.33';

export interface Evidence extends ImageReference {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
}

export interface ReportDocument {
  readonly study: StudyHeader;
  readonly sopInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly seriesNumber: number;
  readonly seriesDescription: string;
  /** YYYYMMDD and HHMMSS. */
  readonly date: string;
  readonly time: string;
  readonly equipment: { readonly manufacturer: string; readonly model: string; readonly software: string };
  /** All images that the content speaks of. */
  readonly evidence: readonly Evidence[];
  readonly root: Parameters<typeof rootContent>[0];
}

export function reportDocument(report: ReportDocument): DataSet {
  const { study, date, time, equipment, root } = report;
  return [
    element('SOPClassUID', COMPREHENSIVE_SR),
    element('SOPInstanceUID', report.sopInstanceUid),
    element('InstanceCreationDate', date),
    element('InstanceCreationTime', time),
    ...studyModules(study),
    element('Modality', 'SR'),
    element('SeriesInstanceUID', report.seriesInstanceUid),
    element('SeriesNumber', report.seriesNumber),
    element('SeriesDescription', report.seriesDescription),
    element('ReferencedPerformedProcedureStepSequence', []),
    element('Manufacturer', equipment.manufacturer),
    element('ManufacturerModelName', equipment.model),
    element('SoftwareVersions', equipment.software),
    element('InstanceNumber', 1),
    element('ContentDate', date),
    element('ContentTime', time),
    element('CompletionFlag', 'COMPLETE'),
    element('VerificationFlag', 'UNVERIFIED'),
    element('PerformedProcedureCodeSequence', []),
    element('CurrentRequestedProcedureEvidenceSequence', evidenceItems(report.evidence)),
    ...rootContent(root),
  ];
}

/** By study, then by series; an image is named once, whatever frames the content speaks of. */
function evidenceItems(evidence: readonly Evidence[]): DataSet[] {
  const studies = grouped(evidence, ({ studyInstanceUid }) => studyInstanceUid);
  return studies.map(([studyInstanceUid, ofStudy]) => [
    element('StudyInstanceUID', studyInstanceUid),
    element(
      'ReferencedSeriesSequence',
      grouped(ofStudy, ({ seriesInstanceUid }) => seriesInstanceUid).map(([seriesInstanceUid, ofSeries]) => [
        element('SeriesInstanceUID', seriesInstanceUid),
        element(
          'ReferencedSOPSequence',
          grouped(ofSeries, ({ sopInstanceUid }) => sopInstanceUid).flatMap(([, [image]]) =>
            image === undefined ? [] : [imageItem({ ...image, frame: null })],
          ),
        ),
      ]),
    ),
  ]);
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): [string, Value[]][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups];
}
