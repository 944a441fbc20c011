import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ActionRequest, type RequestedAction } from '@/domain/api/story-writes';
import type { Actor } from '@/domain/people/permissions';
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

async function storyIn(stage: Stage): Promise<{ editor: Actor; id: string }> {
  const editor = await fixture.paper.person('editor');
  const { editionId, sectionId } = fixture.paper;
  const id = await writeStory(editor, { editionId, fields: { slug: randomUUID(), sectionId }, at: now });
  if (stage === 'published' || stage === 'killed' || stage === 'draft') await act(editor, id, 'publish', now);
  if (stage === 'killed') await act(editor, id, 'kill', now);
  else if (stage === 'draft') await act(editor, id, 'unpublish', now);
  else if (stage !== 'published') await prisma().story.update({ where: { id }, data: { stage } });
  return { editor, id };
}

const REQUESTED = new Set<string>(ActionRequest.shape.action.options);

async function take(action: StoryAction, { editor, id }: { editor: Actor; id: string }): Promise<void> {
  if (action !== 'save') return act(editor, id, action as RequestedAction, now, 'Not so.');
  const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
  const changed = { ...fields, standfirst: randomUUID() };
  await saveWorkingCopy(
    editor,
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
      it(`${to ? `becomes ${to}` : 'stays'} by ${action}`, async () => {
        const story = await storyIn(stage);
        const done = take(action, story).then(
          () => true,
          (error: { reason: string }) => error.reason,
        );
        expect(await done).toBe(to ? true : 'not-in-this-stage');
        expect((await loadStory(story.id))!.stage).toBe(to ?? stage);
      });
  }
});
