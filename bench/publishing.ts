import { randomUUID } from 'node:crypto';
import type { newsroomApi } from './newsroom-api';

/** The id of the live story of the Global edition that was published last. */
export async function newestStory(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/stories?edition=en`);
  const { items } = (await answer.json()) as { items: { uri: string }[] };
  return items[0]!.uri.replace('urn:uuid:', '');
}

/**
 * Publishes a story under a new headline.
 * @returns milliseconds from the click on Publish to the headline on its page, its section and its front
 * @throws Error when one of them does not show it immediately
 */
export async function publishAndSee(
  url: string,
  call: ReturnType<typeof newsroomApi>,
  storyId: string,
): Promise<number> {
  const headline = `Edition ${randomUUID()}`;
  let { story } = await call('GET', `/stories/${storyId}`);
  const { version, fields, body, editionId, deskId } = story;
  const save = { version, key: randomUUID(), editionId, deskId, fields: { ...fields, headline }, body };
  story = (await call('PUT', `/stories/${storyId}`, save)).story;
  const began = performance.now();
  const act = { action: 'publish', version: story.version, key: randomUUID() };
  story = (await call('POST', `/stories/${storyId}/actions`, act)).story;
  const section = story.liveAddress.split('/').slice(0, -4).join('/');
  for (const path of [story.liveAddress, section, '/'])
    if (!(await (await fetch(url + path)).text()).includes(headline))
      throw new Error(`${path} does not show the new headline`);
  return performance.now() - began;
}
