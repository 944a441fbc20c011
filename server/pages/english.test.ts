import { beforeAll, expect, it } from 'vitest';
import { GET } from '@/app/(reader)/[[...path]]/route';
import type { Actor } from '@/domain/people/permissions';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { publishStory } from '@/scripts/test/publish';
import { changeEdition } from '@/server/paper/paper';
import { prisma } from '@/server/store/prisma';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
let admin: Actor;
let path: string;

beforeAll(async () => {
  const { paper } = fixture;
  admin = await paper.person('admin');
  const storyId = await publishStory(admin, {
    editionId: paper.editionId,
    at: now,
    fields: { slug: 'harbour', sectionId: paper.sectionId, headline: 'A harbour' },
  });
  path = (await prisma().address.findFirstOrThrow({ where: { storyId, current: true } })).path;
});

async function choose(english: unknown): Promise<void> {
  const { editionId } = fixture.paper;
  await changeEdition(admin, editionId, await formOf('edition', editionId, { english }), now);
}

async function pageOfStory(): Promise<string> {
  return (await GET(new Request(`https://paper.example${path}`))).text();
}

it.each([
  ['zone', 'en_GB', 'Colours', '24 November 2026'],
  ['US', 'en_US', 'Colors', 'November 24, 2026'],
  ['GB', 'en_GB', 'Colours', '24 November 2026'],
])(
  'An edition in Shanghai with the English “%s” has %s, “%s” and %s',
  async (english, locale, word, date) => {
    await choose(english);
    const page = await pageOfStory();
    expect(page).toContain(`property="og:locale" content="${locale}"`);
    expect(page).toContain(word);
    expect(page).toContain(date);
    expect(page).toContain('<html lang="en"');
  },
);

it.each(['FR', '', null, 'gb'])('The variety of English %j is refused for an edition', async english => {
  await expect(choose(english)).rejects.toMatchObject({ status: 422 });
});

it('An unknown variety of English is refused by the database', async () => {
  const where = { id: fixture.paper.editionId };
  await expect(prisma().edition.update({ where, data: { english: 'FR' } })).rejects.toThrow(
    'Edition_english',
  );
});
