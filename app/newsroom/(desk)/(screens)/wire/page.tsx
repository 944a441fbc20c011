import type { Metadata } from 'next';
import { WireScreen } from '@/components/newsroom/wire/wire-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import type { WireItem } from '@/domain/wire/wire-item';
import { wireFor } from '@/server/wire/wire-screen';
import { pathWith, readQuery, type Query } from '../../../query';
import { requestLanguage } from '../../../interface-language';
import { openPage } from '../../../open-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).wire.title };
}

export default async function WirePage({ searchParams }: { searchParams: Query }) {
  const { source, priority, q, aside, item, version, since, after } = await readQuery(searchParams);
  const query = { source, priority, q, aside, item, version, since, after };
  const { person, refused } = await openPage(pathWith('/newsroom/wire', query), 'read-newsroom');
  if (refused) return refused;
  const view = await wireFor(person.actor, query);
  return <WireScreen view={viewOf(view)} query={query} lang={await requestLanguage()} />;
}

/** The HTML of an agency is not safe, and its words are shown. */
const withoutHtml = ({ html: _, ...content }: WireItem) => content;

type View = Awaited<ReturnType<typeof wireFor>>;

/** Times as texts, for components of the browser. */
function viewOf({ rows, killed, detail, feeds, ...view }: View) {
  const line = ({ receivedAt, embargoUntil, ...row }: View['rows'][number]) => ({
    ...row,
    receivedAt: receivedAt.toISOString(),
    embargoUntil: embargoUntil?.toISOString() ?? null,
  });
  return {
    ...view,
    feeds:
      feeds &&
      feeds.map(({ id, name, address, problem, fetchedAt }) => ({
        ...{ id, name, address, problem },
        fetchedAt: fetchedAt?.toISOString() ?? null,
      })),
    ...{ rows: rows.map(line), killed: killed.map(line) },
    detail: detail && {
      row: line(detail.row),
      number: detail.version.number,
      content: withoutHtml(detail.version.content),
      since: detail.since,
      changes: detail.changes,
      versions: detail.versions.map(one => ({ ...one, receivedAt: one.receivedAt.toISOString() })),
    },
  };
}
