/**
 * The name under which a workstation speaks of one film in the log. A chain that was erased is still held elsewhere: what is
 * said of the film afterwards must not stand at its places, so it begins a chain of another name, `device/n` where n counts
 * the erasures there had been. Both chains can then be held side by side.
 */
interface Place {
  readonly device: string;
}

/** The workstation behind a name in the log. */
export function workstationOf({ device }: Place): string {
  return device.split('/', 1)[0] ?? device;
}

/** `rows` of one film. Where this workstation has spoken of it since the last erasure, it goes on in the same chain. */
export async function writerOn(
  rows: readonly Place[],
  device: string,
  erasures: () => Promise<number>,
): Promise<string> {
  const own = rows.filter((row) => workstationOf(row) === device);
  const latest = own.reduce<string | null>(
    (known, row) => (known === null || rank(row) > rank({ device: known }) ? row.device : known),
    null,
  );
  if (latest !== null) return latest;
  const count = await erasures();
  return count === 0 ? device : `${device}/${String(count)}`;
}

function rank({ device }: Place): number {
  return Number(device.split('/', 2)[1] ?? 0);
}
