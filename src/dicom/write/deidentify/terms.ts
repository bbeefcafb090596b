/**
 * What a kept attribute may say: defined terms of the standard only (PS3.3 C.7.6, C.8.11; PS3.16 Annex L). A code string is
 * short enough for a name, so any other value goes.
 */
const oneOf = (terms: string): RegExp => new RegExp(`^(${terms.trim().split(/\s+/).join('|')})$`);

export const imageType = oneOf(
  'ORIGINAL DERIVED PRIMARY SECONDARY AXIAL LOCALIZER OTHER POST_PROCESSED RADIOGRAPHY RESAMPLED MOSAIC',
);
export const modality = oneOf('CR DX RG RF XA XC IO PX MG OT CT MR US SC');
export const bodyPart = oneOf(`
  ABDOMEN ANKLE ARM BREAST CALCANEUS CALF CHEST CLAVICLE COCCYX CSPINE CTSPINE ELBOW EXTREMITY FACIALBONE FEMUR FIBULA FINGER FOOT
  FOREARM HAND HEAD HIP HUMERUS ILIUM ISCHIUM JAW JOINT KNEE LEG LOWERLEG LOWERLIMB LSPINE LSSPINE MANDIBLE MAXILLA NECK
  PATELLA PELVIS PHALANX PUBIS RADIUS RADIUSULNA RIB SACRUM SCAPULA SCJOINT SHOULDER SIJOINT SKELETON SKULL SPINE STERNUM
  TARSUS THIGH THUMB TIBIA TIBIAFIBULA TLSPINE TMJ TOE TSPINE ULNA UPPERARM UPPERLIMB WHOLEBODY WRIST ZYGOMA`);
export const view = oneOf('AP PA LL RL RLD LLD RLO LLO LAT LATERAL OBL OBLIQUE AXIAL TANGENTIAL');
export const orientation = /^[AFHLPR]{1,3}$/;
export const laterality = /^[BLRU]$/;
export const yesNo = /^(YES|NO)$/;
export const intent = /^FOR (PRESENTATION|PROCESSING)$/;
export const positioner = oneOf('NONE COLUMN CARM MAMMOGRAPHIC PANORAMIC CEPHALOSTAT RIGID');
export const detector = oneOf('DIRECT SCINTILLATOR STORAGE FILM');
export const shutter = oneOf('RECTANGULAR CIRCULAR POLYGONAL');
export const shape = oneOf('IDENTITY INVERSE');
export const graphicUnits = oneOf('PIXEL DISPLAY MATRIX');
export const graphicType = oneOf('POINT POLYLINE INTERPOLATED CIRCLE ELLIPSE');
export const voiFunction = oneOf('LINEAR LINEAR_EXACT SIGMOID');
export const calibration = oneOf('GEOMETRY FIDUCIAL');
export const intensity = oneOf('LIN LOG DISP OTHER');
export const rescaleType = oneOf('OD HU US MGML Z_EFF ED EDW HU_MOD PCT');
export const lossy = /^0[01]$/;
export const lossyMethod = oneOf('ISO_10918_1 ISO_14495_1 ISO_15444_1 ISO_13818_2 ISO_14496_10');
/** What PS3.6 names itself. */
export const standardUid = /^1\.2\.840\.10008\.[0-9.]{1,50}$/;
