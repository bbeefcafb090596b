/** The file is a real one, of the browser's private folder: what the picker gives, but for the question to the person. */
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aVerdict } from '../../annotations/builders.ts';
import { createAnnotationLog, createExclusively, hashIn } from '../../annotations/index.ts';
import { isBundle, planMerge, readBundle } from '../../annotations/export/index.ts';
import { openBrowserStorage, type Storage } from '../../storage/index.ts';
import { createBackup } from './backup.ts';
import { createFilling, type Filling } from './filling.ts';

const [fileName, paul, zoe] = ['sauvegarde-test.jsonl', '1.2.3#0', '4.5.6#0'];
const opened: Storage[] = [];
let filling: Filling;
let name = '';
let file: FileSystemFileHandle;

beforeEach(async () => {
  name = crypto.randomUUID();
  filling = createFilling(name);
  file = await (await navigator.storage.getDirectory()).getFileHandle(fileName, { create: true });
});
afterEach(async () => {
  filling.end();
  for (const storage of opened.splice(0)) storage.close();
  await Dexie.delete(name);
  await (await navigator.storage.getDirectory()).removeEntry(fileName).catch(() => undefined);
});

/** One start of the page over the same profile. */
function start(pick: (() => Promise<FileSystemFileHandle>) | null = () => Promise.resolve(file)) {
  const storage = openBrowserStorage(name);
  opened.push(storage);
  const log = createAnnotationLog(storage, { tabs: { tell: () => void backup.note() } });
  const now = () => new Date('2026-11-27T10:00:00Z');
  const suggestedName = () => fileName;
  const backup = createBackup({
    pick,
    storage,
    fill: filling.fill,
    suggestedName,
    exclusively: createExclusively(),
    now,
  });
  return { storage, log, backup };
}

const textOf = async () => (await file.getFile()).text();
const kinds = async () => (await readBundle(await textOf())).events.map(({ filmKey }) => filmKey);

describe('a continuous backup', () => {
  it('holds what was said before it was chosen, and each entry after', async () => {
    const { log, backup } = start();
    await log.append(paul, () => aVerdict());

    await backup.choose();
    expect(await kinds()).toEqual([paul]);
    await log.append(zoe, () => aVerdict());
    await log.append(zoe, () => aVerdict({ value: 'rejected' }));
    await backup.note();

    expect(await kinds()).toEqual([paul, zoe, zoe]);
    expect(backup.store.getState()).toEqual({ kind: 'kept', name: fileName, at: '2026-11-27T10:00:00.000Z' });
  });

  it('is what « Importer… » reads: all of it comes back into an empty browser', async () => {
    const { log, backup } = start();
    await backup.choose();
    await log.append(paul, () => aVerdict());
    await log.append(zoe, () => aVerdict());
    await backup.note();

    const text = await textOf();
    expect(isBundle(text)).toBe(true);
    const { fresh } = await planMerge(await readBundle(text), [], () => false);

    expect(fresh).toEqual(await log.all());
  });

  it('holds nothing of what was erased', async () => {
    const { storage, log, backup } = start();
    await backup.choose();
    await log.append(paul, () => aVerdict());
    await log.append(zoe, () => aVerdict());
    await backup.note();

    const isLeaving = ({ key }: { readonly key: string }) => key === zoe;
    await storage.erasures.erase({ by: 'patient', at: new Date(), isLeaving, headOf: hashIn });
    await backup.note();

    expect(await textOf()).not.toContain(zoe);
    expect(await kinds()).toEqual([paul]);
  });

  it('is empty, and ends, once everything was erased', async () => {
    const { storage, log, backup } = start();
    await backup.choose();
    await log.append(paul, () => aVerdict());
    await backup.note();

    await storage.erasures.erase({ by: 'all', at: new Date(), isLeaving: () => true, headOf: hashIn });
    await backup.note();

    expect(await kinds()).toEqual([]);
    expect(backup.store.getState()).toEqual({ kind: 'off' });
  });

  it('goes on by itself in the next session, with what was said meanwhile', async () => {
    const before = start();
    await before.backup.choose();
    await before.backup.note();
    before.storage.close();

    const after = start();
    await after.log.append(paul, () => aVerdict());
    await after.backup.restore();

    expect(await kinds()).toEqual([paul]);
  });

  it('is not chosen any more once it was stopped, and the file stays', async () => {
    const before = start();
    await before.backup.choose();
    await before.backup.stop();

    const after = start();
    await after.backup.restore();

    expect(after.backup.store.getState()).toEqual({ kind: 'off' });
    expect(await after.storage.handles.all()).toEqual([]);
    expect(await kinds()).toEqual([]);
  });

  it('says that the file cannot be written, and writes all of it once it can', async () => {
    const { log, backup } = start();
    const root = await navigator.storage.getDirectory();
    const share = () => root.getDirectoryHandle('partage-test', { create: true });
    file = await (await share()).getFileHandle(fileName, { create: true });
    await backup.choose();
    await root.removeEntry('partage-test', { recursive: true });
    await log.append(paul, () => aVerdict());
    await backup.note();
    const failed = {
      kind: 'failed',
      error: { room: 'app', code: 'backup-not-written', facts: { name: fileName } },
    };
    expect(backup.store.getState()).toMatchObject(failed);

    await (await share()).getFileHandle(fileName, { create: true });
    await backup.allow();

    expect(backup.store.getState().kind).toBe('kept');
    expect(await kinds()).toEqual([paul]);
    await root.removeEntry('partage-test', { recursive: true });
  });

  it('waits where the browser asks for access again, and one click lets it go on', async () => {
    let isAllowed = true;
    // Stands on the handle of this page alone: what the database holds is as it was.
    const asking = {
      queryPermission: () => Promise.resolve(isAllowed ? 'granted' : 'prompt'),
      requestPermission: () => Promise.resolve((isAllowed = true) && 'granted'),
    };
    const { log, backup } = start(() => Promise.resolve(Object.assign(file, asking)));
    await backup.choose();
    isAllowed = false;
    await log.append(paul, () => aVerdict());
    await backup.note();
    expect(backup.store.getState().kind).toBe('paused');
    expect(await kinds()).toEqual([]);

    await backup.allow();

    expect(backup.store.getState().kind).toBe('kept');
    expect(await kinds()).toEqual([paul]);
  });

  it('is not offered where the browser has no such files', async () => {
    const { backup } = start(null);

    await backup.restore();
    await backup.choose();

    expect(backup.store.getState()).toEqual({ kind: 'unsupported' });
  });
});
