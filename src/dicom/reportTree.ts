/** A structured report as it was read: content items by value, in their order (PS3.3 C.17.3). */
export interface ReportCode {
  readonly value: string;
  readonly scheme: string;
  readonly meaning: string;
}

export interface ReportItem {
  readonly relation: string;
  /** CONTAINER, CODE, TEXT, NUM, UIDREF, PNAME, IMAGE, SCOORD, and others that are passed on without a value. */
  readonly valueType: string;
  readonly name: ReportCode | null;
  readonly code: ReportCode | null;
  /** Of TEXT, UIDREF and PNAME. */
  readonly text: string | null;
  readonly number: { readonly value: number; readonly unit: ReportCode | null } | null;
  readonly image: { readonly sopInstanceUid: string; readonly frame: number | null } | null;
  readonly graphic: { readonly type: string; readonly data: readonly number[] } | null;
  readonly items: readonly ReportItem[];
}

export interface ReportTree {
  readonly sopClassUid: string;
  readonly root: ReportItem;
}
