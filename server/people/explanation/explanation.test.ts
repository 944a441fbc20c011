import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { explainPermissions } from './explanation';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
let editor: Actor;
let reporter: Actor;
let storyId: string;
beforeAll(async () => {
  const { editionId, sectionId } = fixture.paper;
  editor = await fixture.paper.person('editor');
  reporter = await fixture.paper.person('reporter', { editionId });
  const fields = { slug: 'ferry', sectionId, headline: 'Ferries' };
  storyId = await writeStory(reporter, { editionId, fields, at: now });
});

it('An editor sees what a reporter may do with a story, and why not', async () => {
  const { rows, story } = await explainPermissions(editor, { personId: reporter.personId, storyId }, now);
  expect(story).toMatchObject({ id: storyId, stage: 'draft', title: 'Ferries' });
  const row = (action: string) => rows.find(one => one.action === action);
  expect(row('save')).toMatchObject({ allowed: true, grant: reporter.grants[0], refusals: [] });
  expect(row('publish')).toMatchObject({
    allowed: false,
    grant: null,
    refusals: [{ reason: 'needs-role', roles: ['editor', 'admin'] }],
  });
  expect(row('return')).toMatchObject({ allowed: false });
});

it('An editor sees that an editor of another edition edits only there', async () => {
  const { otherEditionId } = fixture.paper;
  const { shortName } = await prisma().edition.findUniqueOrThrow({ where: { id: otherEditionId } });
  const { personId } = await fixture.paper.person('editor', { editionId: otherEditionId });
  const { rows } = await explainPermissions(editor, { personId, storyId }, now);
  expect(rows.find(({ action }) => action === 'publish')).toMatchObject({
    refusals: [{ reason: 'needs-role', elsewhere: { roles: ['editor'], places: [shortName] } }],
  });
});

it('A reporter sees their own permissions only', async () => {
  const { rows, mayAskAboutOthers } = await explainPermissions(
    reporter,
    { personId: reporter.personId },
    now,
  );
  expect(mayAskAboutOthers).toBe(false);
  expect(rows.find(({ action }) => action === 'create-story')).toMatchObject({ allowed: true });
  await expect(explainPermissions(reporter, { personId: editor.personId }, now)).rejects.toMatchObject({
    reason: 'needs-role',
  });
});

it.each([
  [{ personId: 'none' }, 'no-such-person'],
  [{ storyId: 'none' }, 'no-such-story'],
])('An explanation is not found for %o', async (more, reason) => {
  const question = { personId: reporter.personId, ...more };
  await expect(explainPermissions(editor, question, now)).rejects.toMatchObject({ reason });
});
