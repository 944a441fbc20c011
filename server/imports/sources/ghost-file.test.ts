import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { validateBody } from '@/domain/document/validate';
import { ghostPosts, type GhostPost } from '@/domain/imports/ghost/ghost-posts';
import { readGhost } from '@/domain/imports/ghost/read-ghost';
import { nodesIn } from '@/domain/paste/test-page.fixture';
import { ghostItems } from './ghost-file';

const SHARED = '../shared/data/ghost';

const post = (data: GhostPost['post']): GhostPost => ({
  ...{ foreignId: 'post:1', title: 'T', people: [], tags: [] },
  post: data,
});
const read = (data: GhostPost['post'], pictures: string[] = []) => readGhost({ ghost: post(data), pictures });
const textOf = (node: BodyNode) => [...nodesIn(node)].map(({ text = '' }) => text).join('');
const blocksOf = (data: GhostPost['post']) =>
  read(data).body.content!.map(block => `${block.type} ${textOf(block)}`.trim());

describe('A post of Ghost', () => {
  it('in Lexical has its headings, formats, lists and cards', () => {
    const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format });
    const children = [
      { type: 'extended-heading', tag: 'h2', children: [text('Piers')] },
      {
        type: 'paragraph',
        children: [
          text('One '),
          text('bold', 1),
          { type: 'link', url: 'https://a.example', children: [text(' link')] },
        ],
      },
      { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('a')] }] },
      { type: 'callout', calloutText: 'Mind.' },
      { type: 'horizontalrule' },
      { type: 'signup' },
    ];
    const lexical = JSON.stringify({ root: { children } });
    expect(blocksOf({ lexical })).toEqual([
      'heading Piers',
      'paragraph One bold link',
      'orderedList a',
      'paragraph Mind.',
      'divider',
    ]);
    expect(read({ lexical }).losses).toEqual({ shortcodes: { count: 1, places: ['signup'] } });
  });

  it('in Mobiledoc has its sections, formats and cards', () => {
    const mobiledoc = JSON.stringify({
      ...{ version: '0.3.1', markups: [['strong'], ['a', ['href', 'https://a.example']]] },
      ...{
        cards: [['image', { src: 'https://a.example/p.jpg', alt: 'A pier', caption: 'The pier.' }]],
        atoms: [],
      },
      sections: [
        [1, 'h2', [[0, [], 0, 'Piers']]],
        [
          1,
          'p',
          [
            [0, [0], 1, 'Bold'],
            [0, [1], 1, ' link'],
            [0, [], 0, '.'],
          ],
        ],
        [3, 'ul', [[[0, [], 0, 'a']]]],
        [10, 0],
      ],
    });
    expect(blocksOf({ mobiledoc })).toEqual([
      'heading Piers',
      'paragraph Bold link.',
      'bulletList a',
      'picture',
    ]);
    expect(read({ mobiledoc }).pictures).toMatchObject([{ alt: 'A pier', caption: 'The pier.' }]);
  });

  it('has the pictures of the archive that it is in', () => {
    const html = '<img src="__GHOST_URL__/content/images/2020/01/a.jpg">';
    const name = 'paper/content/images/2020/01/a.jpg';
    expect(read({ html }, [name]).pictures).toMatchObject([{ source: { kind: 'part', name } }]);
  });

  it('for members alone is listed', () => {
    expect(read({ html: '<p>One.</p>', visibility: 'paid' }).losses).toEqual({
      passwords: { count: 1, places: ['T'] },
    });
  });

  it.each([
    ['no sections', { mobiledoc: '{}' }],
    ['a text that is no JSON', { lexical: '{', html: '<p>One.</p>' }],
    [
      'indexes that lead nowhere',
      { mobiledoc: '{"sections":[[10,9],[1,"p",[[0,[7],9,null],[1,[],0,5]]],[1],null]}' },
    ],
    [
      'children of no kind',
      { lexical: '{"root":{"children":[null,5,{"type":"__proto__"},{"type":"constructor"}]}}' },
    ],
  ])('with %s is read as far as it can be', (_, data) => {
    expect(validateBody(read(data).body)).toMatchObject({ ok: true });
  });

  it('that is nested without end is read to a bound', () => {
    let lexical = '';
    for (let level = 0; level < 3000; level++) lexical = `{"type":"list","children":[${lexical}]}`;
    expect(validateBody(read({ lexical: `{"root":{"children":[${lexical}]}}` }).body)).toMatchObject({
      ok: true,
    });
  });
});

/** How many posts each file has, or why it is refused. */
const FILES: Record<string, number | string> = {
  'ghost-0.x/export-001.json': 1,
  'ghost-0.x/export-002.json': 1,
  'ghost-0.x/export-003-api-wrapper.json': 1,
  'ghost-0.x/export-003-badValidation.json': 3,
  'ghost-0.x/export-003-duplicate-posts.json': 2,
  'ghost-0.x/export-003-duplicate-tags.json': 1,
  'ghost-0.x/export-003-minimal.json': 1,
  'ghost-0.x/export-003-mu-multipleOwner.json': 'unknown-format',
  'ghost-0.x/export-003-mu-noOwner.json': 3,
  'ghost-0.x/export-003-mu-unknownAuthor.json': 1,
  'ghost-0.x/export-003-mu.json': 3,
  'ghost-0.x/export-003-nullPosts.json': 2,
  'ghost-0.x/export-003-nullTags.json': 1,
  'ghost-0.x/export-003-wrongUUID.json': 4,
  'ghost-0.x/export-003.json': 1,
  'ghost-1.x/broken.json': 'unknown-format',
  'ghost-1.x/export-clients-domains.json': 0,
  'ghost-1.x/import-data-1.json': 'unknown-format',
  'ghost-1.x/valid.json': 2,
};

if (existsSync(SHARED))
  describe('a real Ghost export', () => {
    const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.json'),
    );

    it('has expectations for every file', () => {
      expect(files.filter(file => file.startsWith('ghost-')).sort()).toEqual(Object.keys(FILES).sort());
    });

    it.each(Object.entries(FILES))('has its posts, or is refused: %s', (file, expected) => {
      const items = () => [...ghostItems(readFileSync(`${SHARED}/${file}`, 'utf8'), file)].length;
      if (typeof expected === 'string') expect(items).toThrow(expect.objectContaining({ reason: expected }));
      else expect(items()).toBe(expected);
    });

    it.each(files)('never fails with an error of another kind: %s', file => {
      const found = ghostPosts(JSON.parse(readFileSync(`${SHARED}/${file}`, 'utf8')));
      for (const ghost of found?.posts ?? [])
        expect(validateBody(readGhost({ ghost, pictures: [] }).body)).toMatchObject({ ok: true });
    });

    it('by another program for Ghost has its authors and tags', () => {
      const json: unknown = JSON.parse(
        readFileSync(`${SHARED}/tryghost-migrate/mg-json/single-post-author.json`, 'utf8'),
      );
      expect(ghostPosts(json)!.posts).toMatchObject([
        {
          title: 'Blog Post Title',
          people: [{ name: 'Joe Bloggs' }],
          tags: [{ name: 'Things' }, { name: 'Stuff' }],
        },
      ]);
    });
  });
