/** A file that is a structured report to its tree, or null: what it is else is not told here. */
import type { ReportCode, ReportItem, ReportTree } from '../reportTree.ts';
import type { Attributes } from './attributes.ts';
import { openDataSet } from './dataSet.ts';
import { isDicomKind } from './openDicom.ts';
import { sniff } from './sniff.ts';

/** All storage classes of structured reports begin so (PS3.4 B.5). */
const STRUCTURED_REPORTS = '1.2.840.10008.5.1.4.1.1.88.';

/** @throws OsseletError `damaged-file` and what else a data set is refused for */
export function openReport(file: Uint8Array): ReportTree | null {
  const kind = sniff(file);
  if (!isDicomKind(kind)) return null;
  const { attributes } = openDataSet(file, kind);
  const sopClassUid = attributes.code('x00080016') ?? '';
  return sopClassUid.startsWith(STRUCTURED_REPORTS) ? { sopClassUid, root: readItem(attributes) } : null;
}

function readItem(item: Attributes): ReportItem {
  const valueType = item.code('x0040a040') ?? '';
  return {
    relation: item.code('x0040a010') ?? '',
    valueType,
    name: readCode(item, 'x0040a043'),
    code: valueType === 'CODE' ? readCode(item, 'x0040a168') : null,
    text: readText(item, valueType),
    number: valueType === 'NUM' ? readNumber(item) : null,
    image: valueType === 'IMAGE' ? readImage(item) : null,
    graphic:
      valueType === 'SCOORD'
        ? { type: item.code('x00700023') ?? '', data: item.float32s('x00700022') }
        : null,
    items: item.items('x0040a730').map(readItem),
  };
}

function readText(item: Attributes, valueType: string): string | null {
  if (valueType === 'TEXT') return item.text('x0040a160');
  if (valueType === 'UIDREF') return item.code('x0040a124');
  return valueType === 'PNAME' ? item.name('x0040a123') : null;
}

function readCode(item: Attributes, tag: string): ReportCode | null {
  const [code] = item.items(tag);
  if (code === undefined) return null;
  return {
    value: code.code('x00080100') ?? code.text('x00080119') ?? '',
    scheme: code.code('x00080102') ?? '',
    meaning: code.text('x00080104') ?? '',
  };
}

function readNumber(item: Attributes): ReportItem['number'] {
  const [measured] = item.items('x0040a300');
  const [value] = measured?.decimals('x0040a30a') ?? [];
  return measured === undefined || value === undefined || !Number.isFinite(value)
    ? null
    : { value, unit: readCode(measured, 'x004008ea') };
}

function readImage(item: Attributes): ReportItem['image'] {
  const [image] = item.items('x00081199');
  const sopInstanceUid = image?.code('x00081155') ?? null;
  if (image === undefined || sopInstanceUid === null) return null;
  const [frame] = image.decimals('x00081160');
  return { sopInstanceUid, frame: frame ?? null };
}
