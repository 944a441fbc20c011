import type { Metadata } from 'next';
import { TopicPanel } from '@/components/newsroom/topics/topic-panel';
import { TopicsScreen } from '@/components/newsroom/topics/topics-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { topicsToKeep } from '@/server/paper/topics';
import { languagesOfPaper } from '@/server/paper/paper';
import { mayIn } from '@/server/people/session';
import { Frame } from '../frame';
import { requireUser } from '../current-user';
import { pathWith, readQuery, type Query } from '../query';
import { RefusalPage } from '../refusal-page';
import { requestLanguage } from '../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).topics.topics };
}

export default async function TopicsPage({ searchParams }: { searchParams: Query }) {
  const { open } = await readQuery(searchParams);
  const person = await requireUser(pathWith('/newsroom/topics', { open }));
  const lang = await requestLanguage();
  const { errors } = newsroomWords(lang);
  if (!mayIn(person, 'manage-topics'))
    return <RefusalPage title={errors.notYoursTitle} text={errors.notYours} />;
  const [entries, langs] = await Promise.all([topicsToKeep(person.actor), languagesOfPaper()]);
  const entry = entries.find(({ id }) => id === open) ?? null;
  const isOpen = entry !== null || open === 'new';
  return (
    <Frame person={person} here="topics">
      <TopicsScreen
        chosen={{ list: 'topics', open: open ?? null }}
        entries={entries}
        lang={lang}
        panel={isOpen ? <TopicPanel key={entry?.id ?? 'new'} topic={entry} langs={langs} /> : null}
      />
    </Frame>
  );
}
