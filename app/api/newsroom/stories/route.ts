import { FoundStoriesAnswer } from '@/domain/api/story';
import { Added } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { z } from 'zod';
import { findStories } from '@/server/composer/composer';
import { newsroomRoute, readJson } from '@/server/http/newsroom-request';
import { createStory } from '@/server/stories/stories';
import { parseInput } from '@/server/http/parse-input';

const Beginning = z.object({
  editionId: z.string().min(1),
  deskId: z.string().min(1).nullable(),
  fromStoryId: z.string().min(1).max(64).optional(),
  templateId: z.string().min(1).max(64).optional(),
});

export const GET = newsroomRoute(async (request, person) => {
  const words = new URL(request.url).searchParams.get('q') ?? '';
  return answer(FoundStoriesAnswer, { stories: await findStories(person, words) });
});

export const POST = newsroomRoute(async (request, person) => {
  const begin = parseInput(Beginning, await readJson(request, 10_000));
  return answer(Added, { id: await createStory(person.actor, begin, new Date()) }, 201);
});
