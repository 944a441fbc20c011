import type { Metadata } from 'next';
import { BudgetScreen } from '@/components/newsroom/budget/budget-screen';
import { listedDesks } from '@/domain/paper/desk';
import { newsroomWords } from '@/components/newsroom/words/words';
import { redirect } from 'next/navigation';
import { verificationAlarm } from '@/server/audit/verify/alarm';
import { budgetViewOf } from '@/server/people/account';
import { budget } from '@/server/stories/budget/budget';
import { filterParameters, readBudgetFilter } from '@/server/stories/budget/budget-filter';
import { savedViewsOf } from '@/server/people/saved-views';
import { unusualAlarm } from '@/server/paper/unusual';
import { firstSteps } from '@/server/paper/first-steps';
import { scheduleAlarms } from '@/server/stories/schedule/overdue';
import { likelyPlace } from '@/server/stories/create/likely-place';
import { openPage } from '../open-page';
import { pathWith, readQuery, type Query } from '../query';
import { requestZone } from '../request-zone';
import { requestLanguage } from '../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).budget.title };
}

export default async function BudgetPage({ searchParams }: { searchParams: Query }) {
  const query = await readQuery(searchParams);
  const parameters = filterParameters(query);
  const { person, refused } = await openPage(pathWith('/newsroom', parameters), 'read-newsroom');
  if (refused) return refused;
  const lang = await requestLanguage();
  const stored = await budgetViewOf(person.actor);
  const remembered = Object.keys(parameters).length ? '/newsroom' : rememberedAddress(stored);
  if (remembered !== '/newsroom') redirect(remembered);
  // Without columns in the address, those that the person chose last are used.
  const columns = query.columns ?? new URLSearchParams(stored).get('columns') ?? undefined;
  const zone = await requestZone(person.zone);
  const filter = { ...readBudgetFilter(query), columns, zone, lang };
  const [view, views, defaultPlace, steps, alarms, changed, unusual, renderedAt] = await Promise.all([
    budget(person.actor, filter),
    savedViewsOf(person.actor),
    likelyPlace(person.actor),
    firstSteps(person.actor),
    scheduleAlarms(person.actor),
    verificationAlarm(person.actor),
    unusualAlarm(person.actor),
    new Date().getTime(),
  ]);
  return (
    <BudgetScreen
      view={{ ...view, desks: listedDesks(view.desks, lang), chosen: { ...view.chosen, layout: 'table' } }}
      views={views}
      lang={lang}
      actor={person.actor}
      renderedAt={renderedAt}
      defaultPlace={defaultPlace}
      steps={steps}
      alarms={{ ...alarms, changed, unusual }}
    />
  );
}

/** The address of the budget with the stored filters; it never redirects back to the bare address. */
function rememberedAddress(view: string): string {
  const { columns: _, ...filters } = filterParameters(Object.fromEntries(new URLSearchParams(view)));
  return pathWith('/newsroom', filters);
}
