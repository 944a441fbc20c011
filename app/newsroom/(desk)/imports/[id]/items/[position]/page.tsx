import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ItemScreen } from '@/components/newsroom/imports/item-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { itemForAdmin } from '@/server/imports/screen';
import { openPage } from '../../../../../open-page';
import { requestLanguage } from '../../../../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).imports.title };
}

interface PageProps {
  params: Promise<{ id: string; position: string }>;
}

export default async function ImportItemPage({ params }: PageProps) {
  const { id, position } = await params;
  const { person, refused } = await openPage(`/newsroom/imports/${id}/items/${position}`, 'import-stories');
  if (refused) return refused;
  const detail = await itemForAdmin(person.actor, id, Number(position));
  if (!detail) notFound();
  return <ItemScreen detail={detail} lang={await requestLanguage()} />;
}
