import type { Metadata } from 'next';
import { CalendarScreen } from '@/components/newsroom/calendar/calendar-screen';
import { listedDesks } from '@/domain/paper/desk';
import { newsroomWords } from '@/components/newsroom/words/words';
import { calendar } from '@/server/stories/planning/calendar';
import { requestLanguage } from '../../interface-language';
import { planningPage } from '../planning-page';
import type { Query } from '../../query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).planning.calendar };
}

export default function CalendarPage({ searchParams }: { searchParams: Query }) {
  return planningPage('/newsroom/calendar', searchParams, async (filter, shared) => {
    const view = await calendar(shared.actor, filter);
    const listed = { desks: listedDesks(view.desks, shared.lang) };
    return (
      <CalendarScreen
        view={{ ...view, ...listed, chosen: { ...view.chosen, layout: 'calendar' } }}
        {...shared}
      />
    );
  });
}
