/** Who, which study, which series, which machine: Patient, General Study, DX Series, General Equipment, SOP Common. */
import { element } from './dictionary.ts';
import type { DxEquipment, DxImage, DxPatient, DxSeries, DxStudy } from './dxImageInput.ts';
import type { DataSet } from './element.ts';

const DIGITAL_XRAY_FOR_PRESENTATION = '1.2.840.10008.5.1.4.1.1.1.1';

export function identityModules(image: DxImage): DataSet {
  return [
    element('SOPClassUID', DIGITAL_XRAY_FOR_PRESENTATION),
    element('SOPInstanceUID', image.sopInstanceUid),
    ...patientModule(image.patient),
    ...studyModule(image.study),
    ...seriesModule(image.series, image.study),
    ...equipmentModule(image.equipment),
  ];
}

function patientModule(patient: DxPatient): DataSet {
  return [
    element('PatientName', patient.name),
    element('PatientID', patient.id),
    element('PatientBirthDate', patient.birthDate ?? null),
    element('PatientSex', patient.sex ?? null),
  ];
}

function studyModule(study: DxStudy): DataSet {
  return [
    element('StudyInstanceUID', study.instanceUid),
    element('StudyID', study.id),
    element('StudyDate', study.date),
    element('StudyTime', study.time),
    element('StudyDescription', study.description),
    element('ReferringPhysicianName', null),
    element('AccessionNumber', null),
  ];
}

function seriesModule(series: DxSeries, study: DxStudy): DataSet {
  return [
    element('Modality', 'DX'),
    element('PresentationIntentType', 'FOR PRESENTATION'),
    element('SeriesInstanceUID', series.instanceUid),
    element('SeriesNumber', series.number),
    element('SeriesDescription', series.description),
    element('SeriesDate', study.date),
    element('SeriesTime', study.time),
  ];
}

function equipmentModule(equipment: DxEquipment): DataSet {
  return [
    element('Manufacturer', equipment.manufacturer),
    element('ManufacturerModelName', equipment.model),
    element('SoftwareVersions', equipment.software),
  ];
}
