import type { Metadata } from 'next';
import { BoardScreen } from '@/components/newsroom/board/board-screen';
import { listedDesks } from '@/domain/paper/desk';
import { newsroomWords } from '@/components/newsroom/words/words';
import { board } from '@/server/stories/planning/board';
import { requestLanguage } from '../../interface-language';
import { planningPage } from '../planning-page';
import type { Query } from '../../query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).planning.board };
}

export default function BoardPage({ searchParams }: { searchParams: Query }) {
  return planningPage('/newsroom/board', searchParams, async (filter, shared) => {
    const view = await board(shared.actor, filter);
    const listed = { desks: listedDesks(view.desks, shared.lang) };
    return (
      <BoardScreen view={{ ...view, ...listed, chosen: { ...view.chosen, layout: 'board' } }} {...shared} />
    );
  });
}
