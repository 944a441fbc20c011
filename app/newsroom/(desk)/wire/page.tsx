import type { Metadata } from 'next';
import { WireScreen } from '@/components/newsroom/wire/wire-screen';
import { WIRE_QUERY, type WireQuery } from '@/components/newsroom/wire/view';
import { newsroomWords } from '@/components/newsroom/words/words';
import { deskName } from '@/domain/paper/desk';
import type { WireItem } from '@/domain/wire/wire-item';
import { wireFor } from '@/server/wire/wire-screen';
import { pathWith, readQuery, type Query } from '../../query';
import { requestLanguage } from '../../interface-language';
import { openPage } from '../../open-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).wire.title };
}

export default async function WirePage({ searchParams }: { searchParams: Query }) {
  const sent = await readQuery(searchParams);
  const query: WireQuery = Object.fromEntries(WIRE_QUERY.map(name => [name, sent[name]]));
  const { person, refused } = await openPage(pathWith('/newsroom/wire', query), 'read-newsroom');
  if (refused) return refused;
  const view = await wireFor(person.actor, query);
  const lang = await requestLanguage();
  return <WireScreen view={viewOf(view, lang)} query={query} lang={lang} />;
}

/** An agency's HTML is untrusted; only its words are shown. */
const withoutHtml = ({ html: _, ...content }: WireItem) => content;

type View = Awaited<ReturnType<typeof wireFor>>;

/** Times as strings, for client components. */
function viewOf({ rows, killed, detail, feeds, desks, ...view }: View, lang: string) {
  const line = ({ receivedAt, embargoUntil, ...row }: View['rows'][number]) => ({
    ...row,
    receivedAt: receivedAt.toISOString(),
    embargoUntil: embargoUntil?.toISOString() ?? null,
  });
  return {
    ...view,
    desks: desks.map(({ id, mayChange, ...desk }) => ({ id, mayChange, name: deskName(desk, lang) })),
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
