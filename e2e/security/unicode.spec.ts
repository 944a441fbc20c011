import { randomUUID } from 'node:crypto';
import { expect, test, type AttackedPaper } from './attacked-paper';

/** Names that look like others, reverse the line, are invisible, or are not text. */
const ODD = {
  'turned around': '\u202eecivres ssenisub',
  isolated: '\u2066Business\u2069',
  'of no width': 'Busi\u200bness',
  'with a control character': 'Busi\u0007ness',
  'with a NUL': 'Busi\u0000ness',
  'half a character': 'Business \ud83d',
  'with marks without end': `B${'\u0301'.repeat(50)}`,
  'in mathematical letters': '𝕭𝖚𝖘𝖎𝖓𝖊𝖘𝖘',
  'in Cyrillic letters': 'Вusiness',
  'with a combining accent': 'Cafe\u0301',
  'of tags': `Business\u{e0041}\u{e0042}`,
  'of blanks': '\u00a0\u2003\u3000\ufeff',
};

/** Slugs that would escape their place in an address, or collide with others. */
const SLUGS = [
  ...[
    '..',
    '.',
    '../world',
    'world/..',
    'a/b',
    'a%2fb',
    'a\\b',
    'a?b',
    'a#b',
    'a b',
    'a;b',
    'a:b',
    ' a',
    'a\n',
    'A',
  ],
  ...[
    'é',
    '港口',
    'ａ',
    'а',
    'x\u200b',
    '\u202ex',
    'x\u0000',
    '',
    '-',
    '--',
    '-a',
    'a-',
    'feed.xml',
    'newsroom',
    'api',
  ],
  ...['__proto__', 'constructor', 'search', 'archive', 'x'.repeat(500)],
];

/** The slugs among them that our own pages use. */
const OURS = ['newsroom', 'api', 'search', 'archive'];

interface Sent {
  status: number;
  reason?: string;
  id?: string;
}

async function send(paper: AttackedPaper, path: string, body: unknown): Promise<Sent> {
  const answer = await paper.send('kofi', 'POST', `/api/newsroom/${path}`, body);
  const json = (await answer.json()) as { reason?: string; id?: string };
  return { status: answer.status, ...json };
}

/** The kinds of named objects, and the request that creates each. */
const NAMED: Record<string, (name: string) => [path: string, body: unknown]> = {
  'a topic': name => ['topics', { slug: `t-${randomUUID()}`, names: { en: name }, descriptions: {} }],
  'an author': name => [
    'authors',
    { slug: `a-${randomUUID()}`, names: { en: name }, titles: {}, bios: {}, email: '', portraitId: null },
  ],
  'a person': name => [
    'people',
    {
      ...{ name, email: `${randomUUID()}@broadsheet.example`, locale: 'en' },
      grants: [{ role: 'reporter', editionId: null, deskId: null }],
    },
  ],
  'a saved view': name => ['views', { name, layout: 'table', query: 'mine=1' }],
};

for (const [what, make] of Object.entries(NAMED))
  test(`The odd name of ${what} is kept as text or refused with a reason, and the screens still open`, async ({
    paper,
  }) => {
    for (const [kind, name] of Object.entries(ODD)) {
      const { status, reason } = await send(paper, ...make(name));
      if (status !== 201)
        expect([kind, status, reason]).toEqual([kind, 422, expect.stringMatching(/^[a-z-]+$/)]);
    }
    for (const path of ['/newsroom', '/newsroom/topics', '/newsroom/authors', '/newsroom/people', '/'])
      expect([path, (await paper.send('kofi', 'GET', path)).status]).toEqual([path, 200]);
  });

test('Two topics never have the same name, regardless of how its letters are composed', async ({ paper }) => {
  const name = `Café ${randomUUID().slice(0, 8)}`;
  expect(await send(paper, ...NAMED['a topic']!(name))).toMatchObject({ status: 201 });
  for (const same of [name, name.normalize('NFD'), name.toUpperCase(), ` ${name} `])
    expect(await send(paper, ...NAMED['a topic']!(same)), JSON.stringify(same)).toMatchObject({
      status: 422,
      reason: 'name-taken',
    });
});

test('No slug escapes its place in an address or takes one of ours', async ({ paper }) => {
  const { place } = await paper.done<{ place: { editionId: string; deskId: string | null } }>(
    ...(['kofi', 'GET', '/api/newsroom/likely-place'] as const),
  );
  for (const slug of SLUGS) {
    const parent = { editionId: place.editionId, parentId: null, description: '' };
    for (const [path, body] of [
      ['sections', { ...parent, slug, name: randomUUID() }],
      ['topics', { slug, names: { en: randomUUID() }, descriptions: {} }],
      [
        'standing-pages',
        { ...place, deskId: undefined, slug, title: 'x', description: '', body: { type: 'doc' } },
      ],
    ] as const) {
      const { status, reason } = await send(paper, path, body);
      const seen = [path, slug.slice(0, 20), status, reason];
      // NUL is removed from every text; topics have their own folder, in which our words are free.
      const isSound = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug.replaceAll('\0', ''));
      if (!isSound || (path !== 'topics' && OURS.includes(slug)))
        expect(seen).toEqual([path, slug.slice(0, 20), 422, expect.stringMatching(/^[a-z-]+$/)]);
    }
  }
});

test('A story whose slug is made of any headline has an address of plain letters', async ({ paper }) => {
  for (const [kind, headline] of Object.entries({
    ...ODD,
    'an address': '../../etc/passwd',
    emoji: '🛳️🛳️',
  })) {
    const query = new URLSearchParams({ text: headline.toWellFormed() });
    const answer = await paper.send('ines', 'GET', `/api/newsroom/slug?${query}`);
    expect([kind, answer.status]).toEqual([kind, expect.any(Number)]);
    expect(answer.status, kind).toBeLessThan(500);
    if (answer.ok)
      expect((await answer.json()) as unknown, kind).toEqual({ slug: expect.stringMatching(/^[a-z0-9-]*$/) });
  }
});
