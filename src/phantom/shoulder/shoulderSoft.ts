/** The soft parts of a shoulder: skin of arm, axilla, chest and neck, the deltoid, and the air of the lung. */
import { pointsOf, smoothOutline } from '../film/geometry.ts';
import { sampledField } from '../film/outlineField.ts';
import type { SkinField, SoftPart } from '../film/scene.ts';
import type { Controls } from '../film/variedOutline.ts';

const SKIN: Controls = [
  190, 118, 160, 104, 128, 86, 98, 73, 66, 66, 36, 63, 8, 59, -16, 52, -34, 39, -46, 18, -52, -12, -54, -50,
  -53, -100, -52, -200, 26, -200, 25, -150, 24, -122, 29, -108, 37, -112, 45, -130, 50, -160, 52, -200, 260,
  -200, 260, 118,
];
const DELTOID: Controls = [
  -12, 46, -30, 35, -42, 14, -46, -14, -46, -52, -38, -92, -28, -112, -22, -80, -24, -30, -22, 20,
];
const PECTORAL: Controls = [14, -60, 40, -40, 80, -20, 120, -30, 120, -130, 80, -120, 48, -108, 26, -100];
const LUNG: Controls = [
  240, 20, 190, 20, 160, 22, 138, 18, 120, 8, 106, -8, 96, -34, 88, -66, 83, -104, 81, -200, 240, -200,
];

export function shoulderSkin(): SkinField {
  const field = sampledField(smoothOutline(pointsOf(SKIN), 5), 2);
  return (x, y, reading) => {
    const chest = Math.min(1, Math.max(0, (x - 20) / 80));
    reading.depthMm = field.depthAt(x, y);
    reading.halfThicknessMm = 44 + 34 * chest;
  };
}

export function shoulderParts(): SoftPart[] {
  const part = (outline: Controls, halfThicknessMm: number, perMm: number): SoftPart => ({
    outline: smoothOutline(pointsOf(outline), 5),
    halfThicknessMm,
    perMm,
  });
  return [part(DELTOID, 18, 0.0035), part(PECTORAL, 14, 0.004), part(LUNG, 56, -0.0165)];
}
