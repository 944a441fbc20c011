import type { Metadata } from 'next';
import { AuthorPanel } from '@/components/newsroom/topics/author-panel';
import { TopicsScreen } from '@/components/newsroom/topics/topics-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { authorForEditing } from '@/server/paper/authors';
import { languagesOfPaper } from '@/server/paper/paper';
import { openPage } from '../../open-page';
import { entriesForEditing } from '@/server/paper/named-lists';
import { pathWith, readQuery, type Query } from '../../query';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).topics.authors };
}

export default async function AuthorsPage({ searchParams }: { searchParams: Query }) {
  const { open, q, after } = await readQuery(searchParams);
  const { person, refused } = await openPage(
    pathWith('/newsroom/authors', { open, q, after }),
    'manage-authors',
  );
  if (refused) return refused;
  const lang = await requestLanguage();
  const words = q?.trim() ?? '';
  const [list, entry, langs] = await Promise.all([
    entriesForEditing(person.actor, 'authors', { words, after }),
    open && open !== 'new' ? authorForEditing(person.actor, open) : null,
    languagesOfPaper(),
  ]);
  const isOpen = entry !== null || open === 'new';
  return (
    <TopicsScreen
      chosen={{ list: 'authors', open: open ?? null, words, after: after ?? null }}
      rows={list}
      lang={lang}
      panel={isOpen ? <AuthorPanel key={entry?.id ?? 'new'} author={entry} langs={langs} /> : null}
    />
  );
}
