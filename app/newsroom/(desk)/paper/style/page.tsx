import type { Metadata } from 'next';
import { StyleScreen } from '@/components/newsroom/style/style-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { paperForAdmin } from '@/server/paper/paper';
import { styleForAdmin } from '@/server/paper/style';
import { openPage } from '@/app/newsroom/open-page';
import { pathWith, readQuery, type Query } from '../../../query';
import { requestLanguage } from '@/app/newsroom/interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).style.title };
}

export default async function StylePage({ searchParams }: { searchParams: Query }) {
  const { lang: wanted } = await readQuery(searchParams);
  const { person, refused } = await openPage(
    pathWith('/newsroom/paper/style', { lang: wanted }),
    'manage-paper',
  );
  if (refused) return refused;
  const lang = await requestLanguage();
  const [{ editions }, { langs, ...style }] = await Promise.all([
    paperForAdmin(person.actor),
    styleForAdmin(person.actor),
  ]);
  const open = langs.find(tag => tag === wanted) ?? langs[0] ?? 'en';
  return <StyleScreen {...style} editions={editions} langs={langs} open={open} lang={lang} />;
}
