import type { Metadata } from 'next';
import { PaperScreen } from '@/components/newsroom/paper/paper-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { paperForAdmin, storiesBySection } from '@/server/paper/paper';
import { openPage } from '../../open-page';
import { pathWith, readQuery, type Query } from '../../query';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).paper.title };
}

export default async function PaperPage({ searchParams }: { searchParams: Query }) {
  const { edition: code } = await readQuery(searchParams);
  const { person, refused } = await openPage(pathWith('/newsroom/paper', { edition: code }), 'manage-paper');
  if (refused) return refused;
  const lang = await requestLanguage();
  const view = await paperForAdmin(person.actor);
  const edition = view.editions.find(candidate => candidate.code === code) ?? view.editions[0];
  if (!edition) throw new Error('The paper has no edition');
  const storyCounts = await storiesBySection(person.actor, edition.id);
  return <PaperScreen {...{ view, storyCounts, edition, lang }} />;
}
