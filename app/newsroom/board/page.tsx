import type { Metadata } from 'next';
import { BoardScreen } from '@/components/newsroom/board/board-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { savedViewsOf } from '@/server/people/saved-views';
import { mayIn } from '@/server/people/session';
import { board } from '@/server/stories/planning/board';
import { likelyPlace } from '@/server/stories/stories';
import { requireUser } from '../current-user';
import { Frame } from '../frame';
import { requestLanguage } from '../interface-language';
import { pathWith, readQuery, type Query } from '../query';
import { RefusalPage } from '../refusal-page';
import { requestZone } from '../request-zone';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).planning.board };
}

export default async function BoardPage({ searchParams }: { searchParams: Query }) {
  const { edition, desk, mine, day } = await readQuery(searchParams);
  const person = await requireUser(pathWith('/newsroom/board', { edition, desk, mine, day }));
  const lang = await requestLanguage();
  const words = newsroomWords(lang);
  if (!mayIn(person, 'read-newsroom'))
    return <RefusalPage title={words.errors.noGrantTitle} text={words.errors.noGrant} />;
  const zone = await requestZone(person.zone);
  const [view, views, beginning, madeAt] = await Promise.all([
    board(person.actor, { edition, desk, mine: mine === '1', day, zone }),
    savedViewsOf(person.actor),
    likelyPlace(person.actor),
    new Date().getTime(),
  ]);
  return (
    <Frame person={person} here="budget">
      <BoardScreen
        view={{ ...view, chosen: { ...view.chosen, layout: 'board' } }}
        views={views}
        lang={lang}
        actor={person.actor}
        madeAt={madeAt}
        beginning={beginning}
      />
    </Frame>
  );
}
