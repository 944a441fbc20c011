import type { Metadata } from 'next';
import { TranslationsScreen } from '@/components/newsroom/translations/translations-screen';
import { listedDesks } from '@/domain/paper/desk';
import { newsroomWords } from '@/components/newsroom/words/words';
import { translations } from '@/server/translations/list';
import { pathWith, readQuery, type Query } from '../../query';
import { requestLanguage } from '../../interface-language';
import { openPage } from '../../open-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).translations.title };
}

export default async function TranslationsPage({ searchParams }: { searchParams: Query }) {
  const { state, edition, desk, mine, after } = await readQuery(searchParams);
  const { person, refused } = await openPage(
    pathWith('/newsroom/translations', { state, edition, desk, mine, after }),
    'read-newsroom',
  );
  if (refused) return refused;
  const lang = await requestLanguage();
  const view = await translations(person.actor, { state, edition, desk, mine: mine === '1', after });
  return (
    <TranslationsScreen
      view={{ ...view, desks: listedDesks(view.desks, lang) }}
      lang={lang}
      renderedAt={new Date().getTime()}
    />
  );
}
