import type { StoryRecord } from '@/server/store/stories/stories';
import { LOOK_FILE_TYPES, lookFile } from '@/domain/paper/look';
import { loadLookFile } from '@/server/store/paper/look-files';
import { mediaStore } from '@/server/media/stores/homes';
import { mediaAddress, mediaTypeOf } from '@/server/media/serving/media-address';
import { assetAt } from '@/server/press/files/assets';
import { storyToExport, type ExportWords } from '../story-to-export';
import { printPage } from './print-page';
import type { PageFile } from './printed-page';

/**
 * The page of a story as PDF. The page of an unpublished story says so at the head of each sheet.
 * @throws Refused as `printPage` and as the page
 */
export async function printStory(
  story: StoryRecord,
  words: ExportWords,
  pageOf: (id: string) => Promise<string>,
  now: Date,
): Promise<Buffer> {
  const { notices } = await storyToExport(story, words, false, now);
  return printPage({ html: await pageOf(story.id), notice: notices.join(' '), readFile: pageFile });
}

/** A picture or a file of readers' pages by its path; null when there is none. Recordings are not printed. */
async function pageFile(path: string): Promise<PageFile | null> {
  const [, look] = /^\/look-([\w.-]{1,80})$/.exec(path) ?? [];
  if (look) return lookFileAt(look);
  const media = mediaAddress(path);
  if (!media) return assetAt(path);
  const name = media.isRecording ? null : await media.file();
  const bytes = name && (await mediaStore().get(name));
  return name && bytes ? { type: mediaTypeOf(name), bytes } : null;
}

/** A nameplate. */
async function lookFileAt(id: string): Promise<PageFile | null> {
  const file = lookFile(id);
  const bytes = file && (await loadLookFile(id));
  return bytes ? { type: LOOK_FILE_TYPES[file.type], bytes: Buffer.from(bytes) } : null;
}
