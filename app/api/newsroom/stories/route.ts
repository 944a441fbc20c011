import { z } from 'zod';
import { findStories } from '@/server/composer/composer';
import { newsroomRoute, NO_STORE, readJson } from '@/server/http/newsroom-request';
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
  return Response.json({ stories: await findStories(person, words) }, { headers: NO_STORE });
});

export const POST = newsroomRoute(async (request, person) => {
  const begin = parseInput(Beginning, await readJson(request, 10_000));
  return Response.json({ id: await createStory(person.actor, begin, new Date()) }, { status: 201 });
});
