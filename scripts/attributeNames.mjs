/**
 * Makes src/dicom/tags/attributeNames.json from DCMTK's data dictionary (Debian: dcmtk): VR and keyword of each
 * attribute of PS3.6, by tag. Run by hand when the standard grows: `node scripts/attributeNames.mjs`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, root } from './setup.mjs';

const share = '/usr/share';
const folder = readdirSync(share).find((name) => name.startsWith('libdcmtk'));
if (folder === undefined) fail('Ce script demande DCMTK : sudo apt-get install dcmtk');

/** DCMTK's own letters for a choice of VR that the pixels decide (PS3.6): the one that names the size of a cell. */
const choices = { ox: 'OW', xs: 'US', lt: 'OW', px: 'OW', up: 'UL', na: '' };
const line =
  /^\(([0-9A-Fa-f]{4})(?:-([0-9A-Fa-f]{4}))?,([0-9A-Fa-f]{4})(?:-[0-9A-Fa-f]{4})?\)\t(\w\w)\t(\w+)\t/;

const names = {};
for (const text of readFileSync(path.join(share, folder, 'dicom.dic'), 'latin1').split('\n')) {
  const [, group, lastGroup, element, vr, keyword] = line.exec(text) ?? [];
  if (keyword === undefined || parseInt(group, 16) % 2 === 1 || group.toUpperCase() === 'FFFE') continue;
  // Repeating groups (60xx overlays, 50xx curves) stand under their first: 6000.
  const isRepeating = lastGroup !== undefined;
  const tag = `${group},${element}`.toLowerCase();
  if (isRepeating && !/^(50|60)00/.test(tag)) continue;
  names[tag] ??= `${choices[vr] ?? vr} ${keyword.replace(/^RETIRED_/, '')}`.trim();
}
const sorted = Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path.join(root, 'src/dicom/tags/attributeNames.json'), `${JSON.stringify(sorted, null, 2)}\n`);
process.stdout.write(`${Object.keys(sorted).length} attributs\n`);
