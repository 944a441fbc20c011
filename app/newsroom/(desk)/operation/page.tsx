import type { Metadata } from 'next';
import { StatusScreen } from '@/components/newsroom/operation/status-screen';
import { operationWords } from '@/components/newsroom/words/operation/words';
import { operationForAdmin } from '@/server/operation/status';
import { openPage } from '@/app/newsroom/open-page';
import { pathWith, readQuery, type Query } from '@/app/newsroom/query';
import { requestLanguage } from '@/app/newsroom/interface-language';
import { requestZone } from '@/app/newsroom/request-zone';

export async function generateMetadata(): Promise<Metadata> {
  return { title: operationWords(await requestLanguage()).title };
}

export default async function OperationPage({ searchParams }: { searchParams: Query }) {
  const { span } = await readQuery(searchParams);
  const { person, refused } = await openPage(pathWith('/newsroom/operation', { span }), 'manage-paper');
  if (refused) return refused;
  const [lang, zone] = await Promise.all([requestLanguage(), requestZone(person.zone)]);
  const status = await operationForAdmin(person.actor, span, new Date());
  return <StatusScreen {...{ status, lang, zone }} />;
}
