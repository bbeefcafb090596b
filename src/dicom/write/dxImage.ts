/**
 * A complete "Digital X-Ray Image Storage - For Presentation" data set (PS3.3 A.26): every Type 1 and Type 2 attribute
 * of its mandatory modules is here, so that a validator has nothing to say and a PACS nothing to guess.
 */
import { anatomyModule, detectorModule, positioningModule } from './dxAcquisition.ts';
import { imageModules, pixelModule } from './dxPixels.ts';
import { identityModules } from './dxIdentity.ts';
import type { DxImage } from './dxImageInput.ts';
import type { DataSet } from './element.ts';

export function dxImage(image: DxImage): DataSet {
  return [
    ...identityModules(image),
    ...imageModules(image),
    ...pixelModule(image),
    ...anatomyModule(image),
    ...detectorModule(image),
    ...positioningModule(image),
  ];
}
