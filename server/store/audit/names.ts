import { prisma } from '../prisma';

/** What these ids are the ids of is called, by id, as far as it is there and has a name. */
export async function namesOf(ids: string[]): Promise<Record<string, string>> {
  if (!ids.length) return {};
  const found = await prisma().$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "Person" WHERE id = ANY(${ids})
    UNION ALL SELECT id, name FROM "Edition" WHERE id = ANY(${ids})
    UNION ALL SELECT id, name FROM "Section" WHERE id = ANY(${ids})
    UNION ALL SELECT id, name FROM "Desk" WHERE id = ANY(${ids})
    UNION ALL SELECT id, name FROM "ApiToken" WHERE id = ANY(${ids})
    UNION ALL SELECT id, (SELECT value FROM jsonb_each_text(names) LIMIT 1) FROM "StoryTemplate" WHERE id = ANY(${ids})
    UNION ALL SELECT id, slug FROM "Author" WHERE id = ANY(${ids})
    UNION ALL SELECT id, slug FROM "Topic" WHERE id = ANY(${ids})
    UNION ALL SELECT id, pattern FROM "StyleRule" WHERE id = ANY(${ids})
    UNION ALL SELECT id, "originalName" FROM "Media" WHERE id = ANY(${ids})
    UNION ALL SELECT id, fields->>'headline' FROM "Story" WHERE id = ANY(${ids})`;
  return Object.fromEntries(found.flatMap(({ id, name }) => (name ? [[id, name]] : [])));
}
