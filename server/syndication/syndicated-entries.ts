import { coverageState } from '@/domain/coverage/entry';
import { escapeHtml, escapeMarkdown, type DocumentContext } from '@/domain/document/spec';
import { bodyToHtml, bodyToMarkdown, bodyToText } from '@/domain/document/write';
import { entryAddress } from '@/domain/story/address';
import { dayAndTime } from '@/domain/time/printed-time';
import { localeOf } from '@/domain/paper/english';
import type { Edition } from '@/domain/paper/edition';
import { publicOrigin } from '@/server/origins';
import { keyOf } from '@/server/press/surrogate-keys';
import { listNewestEntries, type PublishedEntry } from '@/server/store/coverage/newest-entries';
import type { LiveStoryWithBody } from '@/server/store/pages/live';

/** At most this many entries of a live story are syndicated; the page has all of them. */
export const OUTSIDE_ENTRIES = 20;

/** An entry of a live story for a reader outside our pages. */
export interface SyndicatedEntry extends PublishedEntry {
  url: string;
}

/** The newest entries of stories that are or were covered live, by the story, newest first. */
export async function syndicatedEntries(
  stories: LiveStoryWithBody[],
): Promise<Map<string, SyndicatedEntry[]>> {
  const covered = stories.filter(story => coverageState(story) !== 'none');
  const addresses = new Map(covered.map(({ id, address }) => [id, address]));
  const entries = await listNewestEntries([...addresses.keys()], OUTSIDE_ENTRIES);
  const found = new Map([...addresses.keys()].map((id): [string, SyndicatedEntry[]] => [id, []]));
  for (const entry of entries) {
    const url = publicOrigin() + entryAddress(addresses.get(entry.storyId)!, entry.id);
    found.get(entry.storyId)!.push({ ...entry, url });
  }
  return found;
}

/** The surrogate keys of responses with entries of these stories. */
export const entryKeys = (stories: LiveStoryWithBody[]): string[] =>
  stories.filter(story => coverageState(story) !== 'none').map(({ id }) => keyOf.coverage(id));

type Place = Pick<Edition, 'lang' | 'zone' | 'english'>;

const timeOf = ({ publishedAt }: SyndicatedEntry, place: Place) =>
  dayAndTime(publishedAt, place.zone, localeOf(place));

/** Entries as HTML, under the text of their story. */
export const entriesToHtml = (entries: SyndicatedEntry[], place: Place, context: DocumentContext): string =>
  entries
    .map(entry => {
      const { title, byline, url, body } = entry;
      const time = `<a href="${escapeHtml(url)}">${escapeHtml(timeOf(entry, place))}</a>`;
      const head = title ? `<h2>${escapeHtml(title)}</h2>` : '';
      const by = byline ? ` · ${escapeHtml(byline)}` : '';
      return `<hr>${head}<p>${time}${by}</p>${bodyToHtml(body, context)}`;
    })
    .join('');

/** The same as Markdown. */
export const entriesToMarkdown = (
  entries: SyndicatedEntry[],
  place: Place,
  context: DocumentContext,
): string =>
  entries
    .map(entry => {
      const { title, byline, url, body } = entry;
      const head = title ? `## ${escapeMarkdown(title)}\n\n` : '';
      const by = byline ? ` · ${escapeMarkdown(byline)}` : '';
      const time = `[${escapeMarkdown(timeOf(entry, place))}](${url})`;
      return `\n\n---\n\n${head}${time}${by}\n\n${bodyToMarkdown(body, context)}`;
    })
    .join('');

/** The same as plain text. */
export const entriesToText = (entries: SyndicatedEntry[], place: Place): string =>
  entries
    .map(entry =>
      [
        '',
        [timeOf(entry, place), entry.byline].filter(Boolean).join(' · '),
        entry.title,
        bodyToText(entry.body),
      ]
        .filter((line, at) => at === 0 || line)
        .join('\n'),
    )
    .map(text => `\n${text}`)
    .join('');
