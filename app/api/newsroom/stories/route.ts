import { FoundStoriesAnswer } from '@/domain/api/story';
import { ClientId, Id } from '@/domain/api/ids';
import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { z } from 'zod';
import { STAGES } from '@/domain/story/workflow';
import { findStories } from '@/server/composer/composer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { createStory } from '@/server/stories/create/create-story';
import { parseInput } from '@/server/forms/parse-input';

const NewStory = z.strictObject({
  key: z.optional(ClientId),
  editionId: Id,
  deskId: z.nullable(Id),
  fromStoryId: z.optional(Id),
  templateId: z.optional(Id),
});

const Search = z.object({ q: z.string().default(''), stage: z.optional(z.enum(STAGES)) });

export const GET = newsroomRoute('read-newsroom', async (request, person) => {
  const { searchParams } = new URL(request.url);
  const { q, stage } = parseInput(Search, Object.fromEntries(searchParams));
  return answer(FoundStoriesAnswer, { stories: await findStories(person, q, stage) });
});

export const POST = newsroomRoute('create-story', async (request, person) => {
  const input = parseInput(NewStory, await readJson(request, 10_000));
  return answer(Added, { id: await createStory(person.actor, input, new Date()) }, 201);
});
