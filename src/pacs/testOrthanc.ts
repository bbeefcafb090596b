/** Debian's Orthanc on the loopback for the tests: its own port, its own folder, both gone at the end. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert } from '../foundation/index.ts';

const program = '/usr/sbin/Orthanc';
// The DICOMweb plugin alone: the others answer nothing that is asked here.
const plugin = '/usr/share/orthanc/plugins/libOrthancDicomWeb.so';
export const hasOrthanc = existsSync(program) && existsSync(plugin);

export interface TestOrthanc {
  /** `http://127.0.0.1:18042`, without a slash at its end. */
  readonly url: string;
  /** Starts it again after `kill`, with what it holds. */
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

export async function startOrthanc(
  port: number,
  users: Readonly<Record<string, string>> = {},
): Promise<TestOrthanc> {
  const folder = mkdtempSync(path.join(tmpdir(), 'osselet-orthanc-'));
  const file = path.join(folder, 'orthanc.json');
  const url = `http://127.0.0.1:${String(port)}`;
  const configuration = {
    StorageDirectory: path.join(folder, 'films'),
    IndexDirectory: path.join(folder, 'films'),
    HttpPort: port,
    RemoteAccessAllowed: false,
    AuthenticationEnabled: Object.keys(users).length > 0,
    RegisteredUsers: users,
    DicomServerEnabled: false,
    // The same film comes in several transfer syntaxes.
    OverwriteInstances: true,
    Plugins: [plugin],
    DicomWeb: { Enable: true, Root: '/dicom-web/' },
  };
  writeFileSync(file, JSON.stringify(configuration));
  let running: ReturnType<typeof spawn> | null = null;

  const kill = async (): Promise<void> => {
    const one = running;
    running = null;
    if (one?.exitCode !== null) return;
    await new Promise((resolve) => {
      one.once('exit', resolve);
      one.kill('SIGKILL');
    });
  };
  const start = async (): Promise<void> => {
    running = spawn(program, [file], { stdio: 'ignore' });
    for (let turn = 0; turn < 300; turn += 1) {
      // Any answer is an answer: it asks for a password where there are users.
      if (await fetch(`${url}/system`).catch(() => null)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert(false, () => `Orthanc does not answer at ${url}`);
  };
  await start();
  return {
    url,
    start,
    kill,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
