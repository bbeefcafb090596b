/** Names of the SOP classes (PS3.6 table A-1) a bone film can come as, and of the usual files beside them. */
const STORAGE = '1.2.840.10008.5.1.4.1.1';

const names: Readonly<Record<string, string>> = {
  '1.2.840.10008.1.3.10': 'Media Storage Directory (DICOMDIR)',
  [`${STORAGE}.1`]: 'Computed Radiography Image',
  [`${STORAGE}.1.1`]: 'Digital X-Ray Image, For Presentation',
  [`${STORAGE}.1.1.1`]: 'Digital X-Ray Image, For Processing',
  [`${STORAGE}.1.2`]: 'Digital Mammography X-Ray Image, For Presentation',
  [`${STORAGE}.1.2.1`]: 'Digital Mammography X-Ray Image, For Processing',
  [`${STORAGE}.1.3`]: 'Digital Intra-Oral X-Ray Image, For Presentation',
  [`${STORAGE}.1.3.1`]: 'Digital Intra-Oral X-Ray Image, For Processing',
  [`${STORAGE}.2`]: 'CT Image',
  [`${STORAGE}.2.1`]: 'Enhanced CT Image',
  [`${STORAGE}.3.1`]: 'Ultrasound Multi-frame Image',
  [`${STORAGE}.4`]: 'MR Image',
  [`${STORAGE}.4.1`]: 'Enhanced MR Image',
  [`${STORAGE}.6.1`]: 'Ultrasound Image',
  [`${STORAGE}.7`]: 'Secondary Capture Image',
  [`${STORAGE}.7.1`]: 'Multi-frame Single Bit Secondary Capture Image',
  [`${STORAGE}.7.2`]: 'Multi-frame Grayscale Byte Secondary Capture Image',
  [`${STORAGE}.7.3`]: 'Multi-frame Grayscale Word Secondary Capture Image',
  [`${STORAGE}.7.4`]: 'Multi-frame True Color Secondary Capture Image',
  [`${STORAGE}.9.1.1`]: '12-lead ECG Waveform',
  [`${STORAGE}.11.1`]: 'Grayscale Softcopy Presentation State',
  [`${STORAGE}.12.1`]: 'X-Ray Angiographic Image',
  [`${STORAGE}.12.1.1`]: 'Enhanced X-Ray Angiographic Image',
  [`${STORAGE}.12.2`]: 'X-Ray Radiofluoroscopic Image',
  [`${STORAGE}.12.2.1`]: 'Enhanced X-Ray Radiofluoroscopic Image',
  [`${STORAGE}.20`]: 'Nuclear Medicine Image',
  [`${STORAGE}.66.4`]: 'Segmentation',
  [`${STORAGE}.77.1.4`]: 'VL Photographic Image',
  [`${STORAGE}.88.11`]: 'Basic Text Structured Report',
  [`${STORAGE}.88.22`]: 'Enhanced Structured Report',
  [`${STORAGE}.88.33`]: 'Comprehensive Structured Report',
  [`${STORAGE}.104.1`]: 'Encapsulated PDF',
  [`${STORAGE}.128`]: 'Positron Emission Tomography Image',
  [`${STORAGE}.481.1`]: 'RT Image',
  [`${STORAGE}.481.2`]: 'RT Dose',
  [`${STORAGE}.481.3`]: 'RT Structure Set',
  [`${STORAGE}.481.5`]: 'RT Plan',
};

export function sopClassName(uid: string): string | null {
  return names[uid] ?? null;
}
