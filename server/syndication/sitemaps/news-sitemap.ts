import { nameOfPaper } from '@/domain/paper/paper';
import { zonedTime } from '@/domain/time/zone';
import { publicOrigin } from '@/server/origins';
import { countLiveSince, listLive } from '@/server/store/pages/live';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';
import { shortText } from '@/server/pages/structured-data/short-text';
import type { PaperStructure } from '@/server/pages/paper';
import { addressList, sitemapList } from './sitemap';
import { element } from '@/domain/xml';

/**
 * The limits of search engines: two days, and this many addresses in a file.
 * https://www.google.com/schemas/sitemap-news/0.9
 */
const NEWS_MS = 48 * 3_600_000;
const NEWS_STORIES = 1000;

/** The stories of the last two days, newest first; a list of files when there are too many for one. */
export async function newsSitemap(paper: PaperStructure, now: Date): Promise<MachineFile | null> {
  const total = await countLiveSince(since(now));
  if (total <= NEWS_STORIES) return newsFile(1, paper, now);
  const parts = Array.from({ length: Math.ceil(total / NEWS_STORIES) }, (_, part) => ({
    path: `/news-sitemap-${part + 1}.xml`,
  }));
  return sitemapList(parts);
}

/** One of the files of the news sitemap, counted from 1; null for one after the last. The first is there when empty. */
export async function newsFile(
  part: number,
  { settings, editions }: PaperStructure,
  now: Date,
): Promise<MachineFile | null> {
  const skip = (part - 1) * NEWS_STORIES;
  const stories = await listLive({ from: since(now), limit: NEWS_STORIES, skip });
  if (skip && !stories.length) return null;
  return addressList(
    stories
      .filter(({ fields }) => !fields.canonicalUrl)
      .map(({ address, editionId, fields, firstPublishedAt }) => {
        const edition = editions.find(({ id }) => id === editionId)!;
        const { lang, text } = shortText(fields.headline, edition);
        return element('url', [
          element('loc', publicOrigin() + address),
          element('news:news', [
            element('news:publication', [
              element('news:name', nameOfPaper(settings, edition)),
              element('news:language', newsLanguage(lang)),
            ]),
            element('news:publication_date', zonedTime(firstPublishedAt, edition.zone)),
            element('news:title', text),
          ]),
        ]);
      }),
    { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
  );
}

const since = (now: Date) => new Date(now.getTime() - NEWS_MS);

/** Two or three letters, but Chinese is distinguished by its script, as the news sitemap requires. */
function newsLanguage(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
