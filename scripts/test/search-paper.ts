import { randomUUID } from 'node:crypto';
import { beforeAll } from 'vitest';
import type { Body } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { parseQuery } from '@/domain/search/query';
import { emptyFields, type BylineEntry } from '@/domain/story/story';
import { testPaper } from './paper';
import { searchStories, type SearchSort } from '@/server/search/search';
import { saveWorkingCopy } from '@/server/stories/save';
import { createStory } from '@/server/stories/create/create-story';
import type { RequestedAction } from '@/domain/api/story-writes';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { actOnStory } from '@/server/stories/transition/act-on-story';

const now = new Date('2026-11-24T01:00:00Z');

/** The fields of a story that matter for searches. */
interface Written {
  headline: string;
  body?: string;
  standfirst?: string;
  by?: string;
  authorId?: string;
  edition?: string;
  sectionId?: string;
  at?: Date;
}

interface Asked {
  in?: string[];
  sort?: SearchSort;
  limit?: number;
  skip?: number;
}

/** A paper with five editions for the tests of a file, with functions to add stories and to search. */
export function searchPaper() {
  const fixture = testPaper();

  let editor: Actor;
  const editions: Record<string, { id: string; lang: string; secondLang: string | null; sectionId: string }> =
    {};

  async function addEdition(code: string, lang: string, secondLang: string | null = null) {
    const row = await prisma().edition.create({
      data: {
        code,
        name: code,
        shortName: code,
        mark: code[0]!,
        lang,
        secondLang,
        zone: 'Asia/Shanghai',
        position: 5,
        firstYear: 1998,
        sections: { create: [{ slug: 'news', name: 'News', position: 0 }] },
      },
      include: { sections: true },
    });
    editions[code] = { id: row.id, lang, secondLang, sectionId: row.sections[0]!.id };
  }

  beforeAll(async () => {
    editor = await fixture.paper.person('editor');
    const { editionId, otherEditionId, sectionId, otherSectionId } = fixture.paper;
    editions.en = { id: editionId, lang: 'en', secondLang: null, sectionId };
    editions.fr = { id: otherEditionId, lang: 'fr', secondLang: null, sectionId: otherSectionId };
    await prisma().edition.update({ where: { id: otherEditionId }, data: { fourEyes: false } });
    await addEdition('zh', 'zh-Hans');
    await addEdition('ar', 'ar');
    await addEdition('bi', 'en', 'zh-Hans');
  });

  let stories = 0;

  async function save(id: string, written: Written): Promise<void> {
    const { headline, body = 'Lorem.', standfirst = '', by, authorId = null, edition = 'en' } = written;
    const { version } = (await loadStory(id))!;
    const bylines: BylineEntry[] = by ? [{ role: 'by', name: by, authorId }] : [];
    const text: Body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }],
    };
    const place = { editionId: editions[edition]!.id, deskId: fixture.paper.deskId };
    const fields = {
      ...emptyFields('Broadsheet'),
      headline,
      standfirst,
      bylines,
      slug: `story-${++stories}`,
      sectionId: written.sectionId ?? editions[edition]!.sectionId,
    };
    await saveWorkingCopy(editor, id, { version, key: randomUUID(), ...place, fields, body: text }, now);
  }

  async function act(id: string, action: RequestedAction, at = now): Promise<void> {
    const { version } = (await loadStory(id))!;
    await actOnStory(editor, id, { action, version, key: randomUUID(), reason: 'A reason.' }, at);
  }

  async function publish(written: Written): Promise<string> {
    const { edition = 'en', at = now } = written;
    const place = { editionId: editions[edition]!.id, deskId: fixture.paper.deskId };
    const id = await createStory(editor, place, now);
    await save(id, written);
    await act(id, 'publish', at);
    return id;
  }

  async function find(text: string, options: Asked & Partial<Parameters<typeof searchStories>[1]> = {}) {
    const { in: codes = ['en'], sort = 'relevance', limit = 20, skip = 0, ...filters } = options;
    const scope = { editions: codes.map(code => editions[code]!), ...filters };
    const { stories } = await searchStories(parseQuery(text), scope, { sort, limit, skip, now });
    return stories.map(({ storyId }) => storyId);
  }

  async function countAll(text: string) {
    const all = { editions: Object.values(editions) };
    const place = { sort: 'newest' as const, limit: 1, skip: 0, now };
    return (await searchStories(parseQuery(text), { editions: [editions.en!] }, place, all)).counts;
  }

  return { editions, editor: () => editor, now, save, act, publish, find, countAll };
}
