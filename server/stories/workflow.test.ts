import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RequestedAction, ScheduleInput } from '@/domain/api/story-writes';
import { ROLES, type Actor, type Role } from '@/domain/people/permissions';
import { STAGES, STORY_ACTIONS, type Stage, type StoryAction } from '@/domain/story/workflow';
import { testPaper } from '@/scripts/test/paper';
import { act, putInStage, writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { saveWorkingCopy } from './save';
import { scheduleStory } from './schedule/schedule';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');

/** The expected transitions, written out independently of the workflow table. */
const EXPECTED = `
  draft      save draft, submit submitted, approve approved, schedule scheduled, publish published, spike spiked, reinstate published
  submitted  save submitted, return draft, recall draft, approve approved, schedule scheduled, publish published, spike spiked
  approved   save approved, return draft, schedule scheduled, publish published, spike spiked
  scheduled  save scheduled, return draft, schedule scheduled, unschedule approved, schedule-unpublish scheduled, unschedule-unpublish scheduled, publish published
  published  save published, schedule published, unschedule published, schedule-unpublish published, unschedule-unpublish published, publish published, unpublish draft, correct published, kill killed
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

/** What reporters may do with their own stories, and in which stages. */
const OWN: Partial<Record<StoryAction, Stage[]>> = {
  save: ['draft', 'submitted'],
  submit: ['draft'],
  recall: ['submitted'],
  spike: ['draft'],
  revive: ['spiked'],
};

/** Why a role may not do this in this stage, or null where it may. */
function refusedTo(role: Role, stage: Stage, action: StoryAction): string | null {
  if (role === 'admin') return null;
  if (role === 'editor') return stage === 'killed' && expected.has(`killed ${action}`) ? 'needs-role' : null;
  const stages = OWN[action];
  if (!stages) return 'needs-role';
  // A producer may save, but change nothing except the pictures.
  if (role === 'producer' && action === 'save' && expected.has(`${stage} save`)) return 'pictures-only';
  if (role === 'producer') return 'not-your-story';
  return stages.includes(stage) || !expected.has(`${stage} ${action}`) ? null : 'already-handed-in';
}

/** A story in a stage, and a person with a role, who created it if the role permits. */
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
  else if (stage !== 'published') await putInStage(id, stage);
  await setTimes(id, stage, editor.personId);
  return { actor, id };
}

/** Stories unchanged by a refused action, reused for the next one; by stage and role. */
const unchanged = new Map<string, { actor: Actor; id: string }>();

/** Requests of schedules; publishing comes before unpublishing. */
const ASKED: ScheduleInput[] = [
  { action: 'schedule', at: { time: '2026-12-01T06:00', zone: 'UTC' } },
  { action: 'unschedule' },
  { action: 'schedule-unpublish', at: { time: '2099-12-24T06:00', zone: 'UTC' }, reason: 'Rights end.' },
  { action: 'unschedule-unpublish' },
];

/** The times that a story in this stage has, so that all of them can be moved and cancelled. */
async function setTimes(id: string, stage: Stage, personId: string): Promise<void> {
  if (stage !== 'scheduled' && stage !== 'published') return;
  const [publish, unpublish] = [new Date('2099-12-01Z'), new Date('2099-12-24Z')];
  const data = {
    ...{ scheduledFor: publish, scheduledZone: 'UTC', scheduledById: personId },
    ...{ unpublishAt: unpublish, unpublishZone: 'UTC', unpublishById: personId, unpublishReason: 'Rights.' },
  };
  await prisma().story.update({ where: { id }, data });
}

async function take(action: StoryAction, { actor, id }: { actor: Actor; id: string }): Promise<void> {
  const schedule = ASKED.find(one => one.action === action);
  if (schedule) {
    const based = { version: (await loadStory(id))!.version, key: randomUUID() };
    return scheduleStory(actor, id, { ...schedule, ...based }, now);
  }
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

describe.each(STAGES)('A %s story', stage => {
  for (const action of STORY_ACTIONS) {
    const to = expected.get(`${stage} ${action}`);
    it.each(ROLES)(
      `${to ? `becomes ${to}` : 'stays'} by ${action} of a %s, or is refused by the reason`,
      async role => {
        const name = `${stage} ${role}`;
        const story = unchanged.get(name) ?? (await storyIn(stage, role));
        unchanged.delete(name);
        const done = take(action, story).then(
          () => 'done',
          (error: { reason: string }) => error.reason,
        );
        const refused = refusedTo(role, stage, action);
        // The story is live; only a revert restores an earlier public state.
        const isRevert = stage === 'published' && action === 'reinstate';
        const reason = isRevert ? 'nothing-withdrawn' : 'not-in-this-stage';
        expect(await done).toBe(refused ?? (to ? 'done' : reason));
        expect((await loadStory(story.id))!.stage).toBe(refused ? stage : (to ?? stage));
        if (refused || !to) unchanged.set(name, story);
      },
    );
  }
});
