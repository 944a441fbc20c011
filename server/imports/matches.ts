import { NEW_NAME, type ImportChoices, type NameKind } from '@/domain/imports/choices';
import type { ForeignName, ForeignPerson } from '@/domain/imports/item';
import { textIn } from '@/domain/paper/by-language';
import type { Edition } from '@/domain/paper/edition';
import type { BylineEntry } from '@/domain/story/story';
import { FIELD_LIMITS } from '@/domain/story/story';
import { listAuthors, listTopics, loadEditions } from '@/server/store/paper/paper';
import { loadSections } from '@/server/store/paper/sections';

/** An author, section or topic that a name of a source may refer to. */
export interface Match {
  id: string;
  name: string;
  /** All its names, by which it is found. */
  names: string[];
}

export type Matches = Record<NameKind, Match[]>;

/** At most this many authors and topics are matched. */
const MAX = 5_000;

/** Everything that names of a source may refer to in an edition. */
export async function loadMatches(editionId: string): Promise<Matches & { edition: Edition | null }> {
  const [editions, authors, sections, topics] = await Promise.all([
    loadEditions(),
    listAuthors({ limit: MAX }),
    loadSections(),
    listTopics({ limit: MAX }),
  ]);
  const edition = editions.find(({ id }) => id === editionId) ?? null;
  const lang = edition?.lang ?? 'en';
  const named = ({
    id,
    names,
    slug,
  }: {
    id: string;
    names: Record<string, string>;
    slug: string;
  }): Match => ({
    ...{ id, name: textIn(names, lang) },
    names: [...Object.values(names), slug],
  });
  return {
    edition,
    people: authors.map(named),
    topics: topics.map(named),
    sections: sections
      .filter(section => section.editionId === editionId)
      .map(({ id, name, slug }) => ({ id, name, names: [name, slug] })),
  };
}

/** A name normalised for comparison: without case, accents and punctuation. */
const comparable = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Resolves names of a source: to the choice of a person, or to an entry with the same name. */
export class Matcher {
  private readonly byName: Record<NameKind, Map<string, Match>>;
  private readonly byId: Record<NameKind, Map<string, Match>>;

  constructor(
    matches: Matches,
    private readonly choices: ImportChoices,
  ) {
    const index = (kind: NameKind) =>
      new Map(
        matches[kind].toReversed().flatMap(match => match.names.map(name => [comparable(name), match])),
      );
    const ids = (kind: NameKind) => new Map(matches[kind].map(match => [match.id, match]));
    this.byName = { people: index('people'), sections: index('sections'), topics: index('topics') };
    this.byId = { people: ids('people'), sections: ids('sections'), topics: ids('topics') };
  }

  /** The match of a name; null when it is left out, undefined when it is unknown. */
  find(kind: NameKind, { foreignId, name }: ForeignName): Match | null | undefined {
    const chosen = this.choices[kind][foreignId];
    if (chosen === null) return null;
    if (chosen === NEW_NAME) return undefined;
    if (chosen !== undefined) return this.byId[kind].get(chosen);
    return this.byName[kind].get(comparable(name)) ?? this.byName[kind].get(comparable(foreignId));
  }

  bylines(people: ForeignPerson[]): BylineEntry[] {
    const entries = people.flatMap((person): BylineEntry[] => {
      const match = this.find('people', person);
      if (match === null) return [];
      const name = (match?.name ?? person.name).trim().slice(0, FIELD_LIMITS.bylineName);
      return name ? [{ role: 'by', name, authorId: match?.id ?? null }] : [];
    });
    return entries.slice(0, FIELD_LIMITS.bylines);
  }

  sectionId(sections: ForeignName[]): string | null {
    for (const section of sections) {
      const match = this.find('sections', section);
      if (match) return match.id;
    }
    return this.choices.sectionId;
  }

  topicIds(topics: ForeignName[]): string[] {
    const found = topics.flatMap(topic => this.find('topics', topic)?.id ?? []);
    return [...new Set(found)].slice(0, FIELD_LIMITS.topicIds);
  }
}
