/** What was done, as the file itself must say it (PS3.15 E.1.1, CID 7050). */
import { codeItem, type Code } from '../codes.ts';
import { element } from '../dictionary.ts';
import type { DataSet } from '../element.ts';
import type { CleaningChoice } from './cleanDataSet.ts';

const dcm = (value: string, meaning: string): Code => ({ value, scheme: 'DCM', meaning });

export function methodElements(choice: CleaningChoice, isBlackened: boolean): DataSet {
  const codes = [
    dcm('113100', 'Basic Application Confidentiality Profile'),
    ...(isBlackened ? [dcm('113101', 'Clean Pixel Data Option')] : []),
    ...(choice.withGraphics ? [dcm('113103', 'Clean Graphics Option')] : []),
    ...(choice.withCleanDescriptions ? [dcm('113105', 'Clean Descriptors Option')] : []),
    ...(choice.withMovedDates
      ? [dcm('113107', 'Retain Longitudinal Temporal Information Modified Dates Option')]
      : []),
    ...(choice.withDevice ? [dcm('113109', 'Retain Device Identity Option')] : []),
  ];
  return [
    element('PatientIdentityRemoved', 'YES'),
    element('DeidentificationMethod', 'Osselet: PS3.15 E.1, all else removed'),
    element('DeidentificationMethodCodeSequence', codes.map(codeItem)),
    element('LongitudinalTemporalInformationModified', choice.withMovedDates ? 'MODIFIED' : 'REMOVED'),
  ];
}
