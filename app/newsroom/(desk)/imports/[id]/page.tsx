import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportScreen } from '@/components/newsroom/imports/import-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { importForAdmin } from '@/server/imports/screen';
import { openPage } from '../../../open-page';
import { requestLanguage } from '../../../interface-language';
import { readQuery, type Query } from '../../../query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).imports.title };
}

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Query;
}

export default async function ImportPage({ params, searchParams }: PageProps) {
  const { id } = await params;
  const { person, refused } = await openPage(`/newsroom/imports/${id}`, 'import-stories');
  if (refused) return refused;
  const lang = await requestLanguage();
  const { plan, loss, repaired, after } = await readQuery(searchParams);
  const detail = await importForAdmin(person.actor, id, { plan, loss, repaired, after }, lang);
  if (!detail) notFound();
  return <ImportScreen detail={detail} filter={{ plan, loss, repaired }} lang={lang} />;
}
