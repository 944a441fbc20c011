import { randomUUID } from 'node:crypto';
import type { BodyNode } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import type { StoryFields } from '@/domain/story/story';
import { needsReason, type Stage } from '@/domain/story/workflow';
import { saveWorkingCopy } from '@/server/stories/save';
import { createStory } from '@/server/stories/create/create-story';
import type { RequestedAction } from '@/domain/api/story-writes';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { actOnStory } from '@/server/stories/transition/act-on-story';

/** A story for a test. */
export interface TestStory {
  editionId: string;
  fields: Partial<StoryFields> & Pick<StoryFields, 'slug' | 'sectionId'>;
  content?: BodyNode[];
  fromStoryId?: string;
  at: Date;
}

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Writes a story the way the newsroom does, without publishing it; returns its id. */
export async function writeStory(editor: Actor, story: TestStory): Promise<string> {
  const { editionId, fromStoryId, at } = story;
  const id = await createStory(editor, { editionId, deskId: null, fromStoryId }, at);
  const { fields, version } = (await loadStory(id))!;
  const headline = story.fields.headline ?? 'A headline';
  const content = story.content ?? [paragraph(`Body of ${headline}`)];
  await saveWorkingCopy(
    editor,
    id,
    {
      version,
      key: randomUUID(),
      editionId,
      deskId: null,
      body: { type: 'doc', content },
      fields: { ...fields, headline, ...story.fields },
    },
    at,
  );
  return id;
}

/** Applies one action to a story at its current version. @param text the text of a correction, or the reason */
export async function act(
  editor: Actor,
  id: string,
  action: RequestedAction,
  at: Date,
  text?: string,
): Promise<void> {
  const { version } = (await loadStory(id))!;
  const words = needsReason(action) ? { reason: text ?? 'A reason.' } : { text };
  await actOnStory(editor, id, { action, version, key: randomUUID(), ...words }, at);
}

/** The due time of stories that a test puts into the stage `scheduled`. */
const FAR_AWAY = new Date('2099-12-01T06:00:00Z');

/** Puts a story that is not live into a stage, without the steps before it. */
export async function putInStage(id: string, stage: Stage): Promise<void> {
  const { createdById } = await prisma().story.findUniqueOrThrow({ where: { id } });
  const times = { scheduledFor: FAR_AWAY, scheduledZone: 'UTC', scheduledById: createdById };
  await prisma().story.update({ where: { id }, data: { stage, ...(stage === 'scheduled' && times) } });
}

/** Writes a story and publishes it; returns its id. */
export async function publishStory(editor: Actor, story: TestStory): Promise<string> {
  const id = await writeStory(editor, story);
  await act(editor, id, 'publish', story.at);
  return id;
}
