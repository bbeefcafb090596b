/** What a server says of instances it was sent (PS3.18 10.5.3): each taken, or refused with a reason. */
import { itemsOf, textOf, type DicomJson } from './qido/dicomJson.ts';

export interface StoreOutcome {
  /** SOP Instance UIDs. */
  readonly stored: readonly string[];
  readonly failed: readonly { readonly instanceUid: string | null; readonly reason: string | null }[];
}

export function storeOutcome(json: DicomJson): StoreOutcome {
  return {
    stored: itemsOf(json, '00081199').flatMap((item) => textOf(item, '00081155') ?? []),
    failed: itemsOf(json, '00081198').map((item) => ({
      instanceUid: textOf(item, '00081155'),
      reason: textOf(item, '00081197'),
    })),
  };
}
