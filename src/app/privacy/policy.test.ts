import { describe, expect, it } from 'vitest';
import { isClosed, parsePolicy } from './policy.ts';

describe('the policy in force', () => {
  it('is read directive by directive', () => {
    expect(parsePolicy("default-src 'self';  IMG-SRC 'self' data: ;").directives).toEqual([
      { name: 'default-src', sources: ["'self'"] },
      { name: 'img-src', sources: ["'self'", 'data:'] },
    ]);
    expect(parsePolicy(null).directives).toEqual([]);
  });

  it('lets nothing out where pages and workers may reach this origin only', () => {
    expect(
      isClosed(parsePolicy("default-src 'self'; connect-src 'self'; img-src 'self' data: blob:"), []),
    ).toBe(true);
    expect(isClosed(parsePolicy("default-src 'self'"), [])).toBe(true);
    expect(isClosed(parsePolicy("default-src 'none'; connect-src 'self'"), [])).toBe(true);
  });

  it('is closed where only the PACS that was configured is named besides', () => {
    const policy = parsePolicy("connect-src 'self' https://pacs.example");

    expect(isClosed(policy, ['https://pacs.example'])).toBe(true);
    expect(isClosed(policy, [])).toBe(false);
  });

  it.each([
    ['there is none', null],
    ['it says nothing of connections', "script-src 'self'"],
    ['another host is named', "connect-src 'self' https://mesures.example"],
    ['any host may be reached', 'connect-src *'],
    ['a scheme is named', "connect-src 'self' https:"],
  ])('is not closed where %s', (_, text) => {
    expect(isClosed(parsePolicy(text), ['https://pacs.example'])).toBe(false);
  });
});
