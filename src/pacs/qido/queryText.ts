/**
 * Parameters of a search as they stand in an address. Only what an address cannot hold is escaped: Orthanc's plugin 1.7
 * compares what it is sent without unescaping it, and `^` stands in every name.
 */
export function queryText(parameters: readonly (readonly [string, string])[]): string {
  return parameters.map(([name, value]) => `${name}=${escaped(value)}`).join('&');
}

function escaped(value: string): string {
  return encodeURIComponent(value).replace(/%(5E|2C|3A|2F|3F|40)/g, (escape) => decodeURIComponent(escape));
}
