import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ActionRequest, type RequestedAction } from '@/domain/api/story-writes';
import { ROLES, type Actor, type Role } from '@/domain/people/permissions';
import { STAGES, STORY_ACTIONS, transition, type Stage, type StoryAction } from '@/domain/story/workflow';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { saveWorkingCopy } from './save';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');

/** What people rely on, written down apart from the table that the program reads. */
const EXPECTED = `
  draft      save draft, submit submitted, approve approved, schedule scheduled, publish published, spike spiked, reinstate published
  submitted  save submitted, return draft, approve approved, schedule scheduled, publish published, spike spiked
  approved   save approved, return draft, schedule scheduled, publish published, spike spiked
  scheduled  save scheduled, unschedule approved, publish published
  published  save published, publish published, unpublish draft, correct published, kill killed
  spiked     revive draft
  killed     revive draft, reinstate published`;

const expected = new Map(
  EXPECTED.trim()
    .split('\n')
    .flatMap(line => {
      const [stage, ...rest] = line.trim().split(/\s+/);
      return rest
        .join(' ')
        .split(', ')
        .map(pair => pair.split(' '))
        .map(([action, to]) => [`${stage} ${action}`, to as Stage] as const);
    }),
);

/** What reporters may do with stories of their own, and in which stages. */
const OWN: Partial<Record<StoryAction, Stage[]>> = {
  save: ['draft', 'submitted'],
  submit: ['draft'],
  spike: ['draft'],
  revive: ['spiked'],
};

/** Why a role may not do this in this stage, or null where it may. */
function refusedTo(role: Role, stage: Stage, action: StoryAction): string | null {
  if (role === 'editor' || role === 'admin') return null;
  const stages = OWN[action];
  if (!stages) return 'needs-role';
  // A producer may save, but nothing besides the pictures.
  if (role === 'producer' && action === 'save' && expected.has(`${stage} save`)) return 'pictures-only';
  if (role === 'producer') return 'not-your-story';
  return stages.includes(stage) || !expected.has(`${stage} ${action}`) ? null : 'already-handed-in';
}

/** A story in a stage, and a person with a role, who created it if the role may. */
async function storyIn(stage: Stage, role: Role): Promise<{ actor: Actor; id: string }> {
  const editor = await fixture.paper.person('editor');
  const actor = await fixture.paper.person(role);
  const { editionId, sectionId } = fixture.paper;
  const id = await writeStory(role === 'producer' ? editor : actor, {
    editionId,
    fields: { slug: randomUUID(), sectionId },
    at: now,
  });
  if (stage === 'published' || stage === 'killed' || stage === 'draft') await act(editor, id, 'publish', now);
  if (stage === 'killed') await act(editor, id, 'kill', now);
  else if (stage === 'draft') await act(editor, id, 'unpublish', now);
  else if (stage !== 'published') await prisma().story.update({ where: { id }, data: { stage } });
  return { actor, id };
}

const REQUESTED = new Set<string>(ActionRequest.shape.action.options);

async function take(action: StoryAction, { actor, id }: { actor: Actor; id: string }): Promise<void> {
  if (action !== 'save') return act(actor, id, action as RequestedAction, now, 'Not so.');
  const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
  const changed = { ...fields, standfirst: randomUUID() };
  await saveWorkingCopy(
    actor,
    id,
    { version, key: randomUUID(), editionId, deskId, fields: changed, body },
    now,
  );
}

describe.each(STAGES)('a %s story', stage => {
  for (const action of STORY_ACTIONS) {
    const to = expected.get(`${stage} ${action}`);
    // Schedules have no request yet: the table alone says where they lead.
    if (action !== 'save' && !REQUESTED.has(action))
      it(`${to ? `becomes ${to}` : 'stays'} by ${action}, by the table`, () => {
        const facts = {
          stage,
          now,
          embargoUntil: null,
          missing: [],
          needsSecondPersonOf: null,
          withdrawn: false,
        };
        const outcome = transition(action, facts);
        expect(outcome.ok ? outcome.to : undefined).toBe(to);
      });
    else
      it.each(ROLES)(
        `${to ? `becomes ${to}` : 'stays'} by ${action} of a %s, or is refused by the reason`,
        async role => {
          const story = await storyIn(stage, role);
          const done = take(action, story).then(
            () => 'done',
            (error: { reason: string }) => error.reason,
          );
          const refused = refusedTo(role, stage, action);
          expect(await done).toBe(refused ?? (to ? 'done' : 'not-in-this-stage'));
          expect((await loadStory(story.id))!.stage).toBe(refused ? stage : (to ?? stage));
        },
      );
  }
});
