import { describe, expect, it } from 'vitest';
import { OsseletError } from '../../foundation/index.ts';
import { createKeySettings } from './keySettings.ts';

function memory(first: Record<string, string> = {}) {
  const values = new Map(Object.entries(first));
  return {
    values,
    get: (name: string) => Promise.resolve(values.get(name)),
    put: (name: string, value: string) => Promise.resolve(void values.set(name, value)),
  };
}

describe('the keys that a person set', () => {
  it('are found again by the next session', async () => {
    const kept = memory();
    await createKeySettings(kept).getState().choose('viewport.command.invert', 'n');

    const next = createKeySettings(kept);
    await next.getState().restore();

    expect(next.getState().choices).toEqual({ 'viewport.command.invert': 'n' });
  });

  it('go back to the table one by one, or all at once', async () => {
    const kept = memory({
      keys: '{"viewport.command.invert":"n","app.command.help":"h","app.command.open":"p"}',
    });
    const settings = createKeySettings(kept);
    await settings.getState().restore();

    await settings.getState().reset('app.command.help');
    const afterOne = settings.getState().choices;
    await settings.getState().resetAll();

    expect(afterOne).toEqual({ 'viewport.command.invert': 'n', 'app.command.open': 'p' });
    expect(settings.getState().choices).toEqual({});
    expect(kept.values.get('keys')).toBe('{}');
  });

  it('are those of the table where what was kept cannot be read', async () => {
    for (const keys of ['{', '[1]', '{"app.command.help":1}']) {
      const settings = createKeySettings(memory({ keys }));
      await settings.getState().restore();

      expect(settings.getState()).toMatchObject({ choices: {}, error: null });
    }
  });

  it('count for this session even where the browser cannot keep them, and say so', async () => {
    const full = new OsseletError('storage', 'quota-exceeded', {});
    const settings = createKeySettings({ ...memory(), put: () => Promise.reject(full) });

    await settings.getState().choose('app.command.help', 'h');

    expect(settings.getState()).toMatchObject({ choices: { 'app.command.help': 'h' }, error: full });
  });
});
