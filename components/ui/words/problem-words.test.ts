import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BODY_LIMITS } from '@/domain/document/bounds';
import { wordsFor } from './catalogues';
import { asSentence, problemWords, uploadWords } from './problem-words';
import { INTERFACE_LANGUAGES } from '@/domain/language/interface-languages';

/** The files of ours that a file is made from, itself first. */
function sourcesOf(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file) || file.includes('/generated/')) return found;
  const source = readFileSync(file, 'utf8');
  found.set(file, source);
  for (const [, name] of source.matchAll(/from '((?:@\/|\.)[^']+)'/g)) {
    const path = name!.startsWith('@/') ? name!.slice(2) : join(dirname(file), name!);
    const next = [`${path}.ts`, `${path}.tsx`].find(existsSync);
    if (next) sourcesOf(next, found);
  }
  return found;
}

/** Every reason that the server can give on these routes. */
function reasonsOf(routes: string[]): string[] {
  const reasons = new Set<string>();
  const files = routes.flatMap(route => [...sourcesOf(`app/api/newsroom/${route}/route.ts`).values()]);
  const made: [RegExp, string][] = [
    [/\bRefused\(\s*\d{3},\s*'([a-z-]+)'/g, ''],
    [/\bnotFound\('([a-z-]+)'\)/g, 'no-such-'],
    [/\bproblem\(\d{3}, '([a-z-]+)'/g, ''],
    [/^ {2}\| '([a-z]+(?:-[a-z]+)+)'/gm, ''],
    [/'(wrong-[a-z]+)'/g, ''],
  ];
  for (const source of files)
    for (const [pattern, before] of made)
      if (/Refus|BoundRefusal|reason/.test(source))
        for (const [, reason] of source.matchAll(pattern)) reasons.add(before + reason!);
  return [...reasons];
}

/** What the workflow and the permissions say, which has words of its own (`refusal-words.test.ts`). */
const OF_THE_WORKFLOW =
  /^(?:no-(?:headline|body|section|slug|alternative-text)|guidance-left|not-for-edition|open-notes|machine-text|address-taken|wrote-it-oneself|needs-approval|nothing-(?:withdrawn|scheduled)|time-has-passed|before-(?:embargo|publishing)|after-unpublishing|needs-role|not-your-(?:story|note)|already-handed-in|pictures-only)$/;
/** Of other routes that share a file with these. */
const ELSEWHERE =
  /^(?:no-such-(?:template|email)|already-sent|no-mail-server|edition-has-a-version|too-many-streams|server-stopping)$/;
const STORY_ROUTES = [
  '',
  '/actions',
  '/embargo',
  '/schedule',
  '/revisions/[number]',
  '/copy',
  '/correction',
].map(path => `stories/[id]${path}`);
const OF_STORIES = reasonsOf(STORY_ROUTES).filter(
  reason => !OF_THE_WORKFLOW.test(reason) && !ELSEWHERE.test(reason),
);
const OF_UPLOADS = [
  ...reasonsOf(['media', 'recordings']).filter(reason => !OF_THE_WORKFLOW.test(reason)),
  ...['needs-role', 'deactivated'],
];

it('The reasons of the routes are found', () => {
  expect(OF_STORIES).toEqual(
    expect.arrayContaining([
      ...['too-large', 'too-many-nodes', 'table-too-large', 'wrong-field', 'unknown-node', 'key-reused'],
      ...['no-such-story', 'needs-override', 'overloaded', 'takes-too-long', 'database-away', 'signed-out'],
    ]),
  );
  expect(OF_UPLOADS).toEqual(
    expect.arrayContaining(['too-large', 'too-many-pixels', 'not-a-picture', 'broken-body', 'server-error']),
  );
});

describe.each(INTERFACE_LANGUAGES)('What the server refuses, in %s,', lang => {
  const words = wordsFor(lang);

  for (const reason of OF_STORIES)
    it(`has words for ${reason}`, () => {
      const told = problemWords({ reason, limit: 1234 }, words, lang);
      expect(told).toMatch(/\S/);
      expect(told).not.toMatch(/undefined|null|NaN|[.。]$/);
      expect(asSentence(told!, lang)).toMatch(/[.。]$/);
    });

  for (const reason of OF_UPLOADS)
    it(`has words for a file refused as ${reason}`, () => {
      const told = uploadWords({ reason, limit: 1234 }, words, lang);
      expect(told).toMatch(/[.。]$/);
      if (reason !== 'offline') expect(told).not.toBe(uploadWords({ reason: 'offline' }, words, lang));
    });

  it('names the limit as a person reads it', () => {
    const number = (limit: number) => limit.toLocaleString(lang);
    expect(problemWords({ reason: 'too-many-nodes', limit: BODY_LIMITS.nodes }, words, lang)).toContain(
      number(BODY_LIMITS.nodes),
    );
    const headline = problemWords({ reason: 'wrong-field', field: 'headline', limit: 300 }, words, lang);
    expect(headline).toContain(words.fields.headline);
    expect(headline).toContain('300');
    expect(problemWords({ reason: 'too-large', limit: 5_000_000 }, words, lang)).toMatch(
      /5\sM[Bo]|5 ?兆|5 ميغابايت/,
    );
    expect(uploadWords({ reason: 'too-large', limit: 2_000_000_000 }, words, lang)).toMatch(
      /2\sG[Bo]|2 ?吉|2 غيغابايت/,
    );
    expect(uploadWords({ reason: 'too-many-pixels', limit: 120_000_000 }, words, lang)).toMatch(/120|1\.2亿/);
  });

  it('names a field that is wrong, and a person’s part in a refusal', () => {
    expect(problemWords({ reason: 'wrong-field', field: 'canonicalUrl' }, words, lang)).toContain(
      words.fields.canonicalUrl,
    );
    expect(problemWords({ reason: 'x', refusals: [{ reason: 'open-notes' }] }, words, lang)).toBe(
      words.refusals['open-notes'],
    );
    expect(problemWords({ reason: 'of-another-time' }, words, lang)).toBeNull();
    expect(uploadWords({ reason: 'constructor' }, words, lang)).toBe(
      uploadWords({ reason: 'offline' }, words, lang),
    );
  });
});
