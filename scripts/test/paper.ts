import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Actor, Role } from '@/domain/people/permissions';
import { copyTemplate } from './database';
import { DEFAULT_UNUSUAL_RULES } from '@/domain/abuse-limits/rules';
import { closeDatabase } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';

/** A small paper for tests: one or two editions, a section each, a desk, and people by role. */
export interface TestPaper {
  editionId: string;
  otherEditionId: string;
  sectionId: string;
  otherSectionId: string;
  deskId: string;
  person(role: Role, place?: { editionId?: string; deskId?: string }): Promise<Actor>;
}

/** Provides a new database with a small paper to every test of the file. */
export function testPaper(): { paper: TestPaper } {
  const fixture = {} as { paper: TestPaper };
  emptyDatabase();
  beforeAll(async () => {
    fixture.paper = await makePaper();
  });
  return fixture;
}

/** Provides a new empty database to every test of the file. */
export function emptyDatabase(): void {
  beforeAll(async () => {
    process.env.DATABASE_URL = await copyTemplate(inject('templateUrl'));
    process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'broadsheet-media-'));
    process.env.PUBLIC_URL = 'https://paper.example';
  });
  afterAll(closeDatabase);
}

/** Creates the small paper in the database of this process. */
export async function makePaper(): Promise<TestPaper> {
  const edition = (code: string, isDefault: boolean, fourEyes: boolean) =>
    prisma().edition.create({
      data: {
        code,
        name: code,
        shortName: code,
        mark: code[0]!,
        lang: code,
        zone: 'Asia/Shanghai',
        position: isDefault ? 0 : 1,
        isDefault,
        fourEyes,
        firstYear: 1998,
        sections: { create: [{ slug: 'news', name: 'News', position: 0 }] },
      },
      include: { sections: true },
    });
  const [first, second] = [await edition('en', true, false), await edition('fr', false, true)];
  const desk = await prisma().desk.create({ data: { name: 'Asia' } });
  // Tests publish many stories within moments.
  await prisma().unusualRules.create({
    data: { ...DEFAULT_UNUSUAL_RULES, liveChanges: 'off', newDomain: 'off', newAdmin: 'off' },
  });
  let people = 0;
  return {
    editionId: first.id,
    otherEditionId: second.id,
    sectionId: first.sections[0]!.id,
    otherSectionId: second.sections[0]!.id,
    deskId: desk.id,
    async person(
      role,
      { editionId = null, deskId = null }: { editionId?: string | null; deskId?: string | null } = {},
    ) {
      const grant = { role, editionId, deskId };
      const { id } = await prisma().person.create({
        data: {
          email: `${role}-${++people}@paper.example`,
          name: `${role} ${people}`,
          passwordHash: 'none',
          grants: { create: grant },
        },
      });
      return { personId: id, grants: [grant] };
    },
  };
}
