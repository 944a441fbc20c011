import type { Body } from '@/domain/document/body';
import { idsIn, mediaIn } from '@/domain/document/references';
import type { LiveStory, LiveStoryWithBody } from '@/server/store/pages/live';
import type { NamedIds } from '@/server/store/pages/references';

const once = (ids: string[]) => [...new Set(ids)];

/** The references of stories without their bodies; their pictures are already loaded. */
export function idsNamedInFields(
  stories: LiveStory[],
): Pick<Required<NamedIds>, 'authorIds' | 'topicIds' | 'groupIds'> {
  return {
    authorIds: once(
      stories.flatMap(({ fields }) => fields.bylines.flatMap(({ authorId }) => authorId ?? [])),
    ),
    topicIds: once(stories.flatMap(({ fields }) => fields.topicIds)),
    groupIds: once(stories.map(({ groupId }) => groupId)),
  };
}

/**
 * All references of stories, including the stories that their texts link to.
 * @param entries of their live coverage, which show media too
 */
export function idsNamedBy(
  stories: LiveStoryWithBody[],
  entries: { body: Body }[] = [],
): Required<NamedIds> & { storyIds: string[] } {
  const { mediaIds, recordingIds } = mediaIn(...[...stories, ...entries].map(({ body }) => body));
  const leads = stories.flatMap(({ fields }) => fields.lead?.mediaId ?? []);
  return {
    ...idsNamedInFields(stories),
    mediaIds: once([...mediaIds, ...leads]),
    recordingIds,
    storyIds: once(stories.flatMap(({ body }) => idsIn(body, 'story'))),
  };
}
