import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RunScreen } from '@/components/newsroom/audit/revert/run-screen';
import { adminWords } from '@/components/newsroom/words/admin/words';
import { newsroomWords } from '@/components/newsroom/words/words';
import { viewRun } from '@/server/audit/revert/view';
import { openPage } from '../../../../open-page';
import { requestLanguage } from '../../../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords(await requestLanguage()).revert.title };
}

export default async function RevertRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { person, refused } = await openPage(`/newsroom/audit/revert/${id}`, 'read-audit', 'manage-people');
  if (refused) return refused;
  const lang = await requestLanguage();
  const { send } = newsroomWords(lang);
  const run = await viewRun(person.actor, id, new Date());
  if (!run) notFound();
  return <RunScreen run={run} words={adminWords(lang).revert} send={send} />;
}
