import type { Metadata } from 'next';
import { CalendarScreen } from '@/components/newsroom/calendar/calendar-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { savedViewsOf } from '@/server/people/saved-views';
import { mayIn } from '@/server/people/session';
import { calendar } from '@/server/stories/planning/calendar';
import { likelyPlace } from '@/server/stories/stories';
import { requireUser } from '../current-user';
import { Frame } from '../frame';
import { requestLanguage } from '../interface-language';
import { pathWith, readQuery, type Query } from '../query';
import { RefusalPage } from '../refusal-page';
import { requestZone } from '../request-zone';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).planning.calendar };
}

export default async function CalendarPage({ searchParams }: { searchParams: Query }) {
  const { edition, desk, mine, at, span } = await readQuery(searchParams);
  const person = await requireUser(pathWith('/newsroom/calendar', { edition, desk, mine, at, span }));
  const lang = await requestLanguage();
  const words = newsroomWords(lang);
  if (!mayIn(person, 'read-newsroom'))
    return <RefusalPage title={words.errors.noGrantTitle} text={words.errors.noGrant} />;
  const zone = await requestZone(person.zone);
  const [view, views, beginning, madeAt] = await Promise.all([
    calendar(person.actor, { edition, desk, mine: mine === '1', at, span, zone }),
    savedViewsOf(person.actor),
    likelyPlace(person.actor),
    new Date().getTime(),
  ]);
  return (
    <Frame person={person} here="budget">
      <CalendarScreen
        view={{ ...view, chosen: { ...view.chosen, layout: 'calendar' } }}
        views={views}
        lang={lang}
        actor={person.actor}
        madeAt={madeAt}
        beginning={beginning}
      />
    </Frame>
  );
}
