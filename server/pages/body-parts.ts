import type { BodyNode } from '@/domain/document/body';
import { recordingsIn } from '@/domain/document/references';
import type { Picture } from '@/domain/media/media';
import { recordingAddress, type Recording } from '@/domain/media/recording';
import { loadRecordings } from '@/server/store/media/recordings';
import type { Teaser } from './teasers';

/** The recordings that stand in bodies, by id. */
export function loadRecordingsOf(...bodies: BodyNode[]): Promise<Map<string, Recording>> {
  return loadRecordings(bodies.flatMap(recordingsIn).map(({ attrs }) => String(attrs?.media)));
}

/** What the blocks of a body show, by id. */
export function bodyParts(
  pictures: Map<string, Picture>,
  recordings: Map<string, Recording>,
  stories: Teaser[],
) {
  return {
    pictures: Object.fromEntries([...pictures].map(([id, { width, height }]) => [id, { width, height }])),
    recordings: Object.fromEntries(
      [...recordings].map(([id, recording]) => [id, recordingAddress(recording)]),
    ),
    stories: Object.fromEntries(stories.map(story => [story.id, story])),
  };
}
