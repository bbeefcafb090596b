/** One data set of the DICOM JSON model (PS3.18 annex F), read leniently: servers leave out what is empty. */
export type DicomJson = Readonly<
  Record<string, { readonly vr?: string; readonly Value?: readonly unknown[] }>
>;

/** The values of an attribute as text; a person's name is its alphabetic group, else the first there is. */
export function textsOf(json: DicomJson, tag: string): string[] {
  const values = json[tag]?.Value;
  if (!Array.isArray(values)) return [];
  return values.flatMap((value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number') return [String(value)];
    if (typeof value !== 'object' || value === null) return [];
    const { Alphabetic, Ideographic, Phonetic } = value as Record<string, unknown>;
    const name = Alphabetic ?? Ideographic ?? Phonetic;
    return typeof name === 'string' ? [name] : [];
  });
}

/** null where it is missing or empty. */
export function textOf(json: DicomJson, tag: string): string | null {
  const text = textsOf(json, tag)[0]?.trim() ?? '';
  return text === '' ? null : text;
}

export function numberOf(json: DicomJson, tag: string): number | null {
  const value = Number(textOf(json, tag) ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}

/** The items of a sequence. */
export function itemsOf(json: DicomJson, tag: string): DicomJson[] {
  const values = json[tag]?.Value;
  return Array.isArray(values) ? values.filter((value): value is DicomJson => isDataSet(value)) : [];
}

export function isDataSet(value: unknown): value is DicomJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
