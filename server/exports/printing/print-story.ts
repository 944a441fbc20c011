import type { StoryRecord } from '@/server/store/stories/stories';
import { storyToExport, type ExportWords } from '../story-to-export';
import { pageFile } from './page-file';
import { printPage } from './print-page';

/**
 * The page of a story as PDF. One that readers do not have says so at the head of each sheet.
 * @throws Refused as `printPage`, and as the page is
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
