import type { Metadata } from 'next';
import { TopicPanel } from '@/components/newsroom/topics/topic-panel';
import { TopicsScreen } from '@/components/newsroom/topics/topics-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { topicForEditing } from '@/server/paper/topics';
import { languagesOfPaper } from '@/server/paper/paper';
import { entriesForEditing } from '@/server/paper/named-lists';
import { openPage } from '../../open-page';
import { pathWith, readQuery, type Query } from '../../query';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).topics.topics };
}

export default async function TopicsPage({ searchParams }: { searchParams: Query }) {
  const { open, q, after } = await readQuery(searchParams);
  const { person, refused } = await openPage(
    pathWith('/newsroom/topics', { open, q, after }),
    'manage-topics',
  );
  if (refused) return refused;
  const lang = await requestLanguage();
  const words = q?.trim() ?? '';
  const [list, entry, langs] = await Promise.all([
    entriesForEditing(person.actor, 'topics', { words, after }),
    open && open !== 'new' ? topicForEditing(person.actor, open) : null,
    languagesOfPaper(),
  ]);
  const isOpen = entry !== null || open === 'new';
  return (
    <TopicsScreen
      chosen={{ list: 'topics', open: open ?? null, words, after: after ?? null }}
      rows={list}
      lang={lang}
      panel={isOpen ? <TopicPanel key={entry?.id ?? 'new'} topic={entry} langs={langs} /> : null}
    />
  );
}
