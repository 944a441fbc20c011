import { FoundStoriesAnswer } from '@/domain/api/story';
import { ClientId, Id } from '@/domain/api/ids';
import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { z } from 'zod';
import { findStories } from '@/server/composer/composer';
import { newsroomRoute, readJson } from '@/server/http/newsroom-request';
import { createStory } from '@/server/stories/stories';
import { parseInput } from '@/server/http/parse-input';

const Beginning = z.strictObject({
  key: z.optional(ClientId),
  editionId: Id,
  deskId: z.nullable(Id),
  fromStoryId: z.optional(Id),
  templateId: z.optional(Id),
});

export const GET = newsroomRoute(async (request, person) => {
  const words = new URL(request.url).searchParams.get('q') ?? '';
  return answer(FoundStoriesAnswer, { stories: await findStories(person, words) });
});

export const POST = newsroomRoute(async (request, person) => {
  const begin = parseInput(Beginning, await readJson(request, 10_000));
  return answer(Added, { id: await createStory(person.actor, begin, new Date()) }, 201);
});
