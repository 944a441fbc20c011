import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RunScreen } from '@/components/newsroom/audit/revert/run-screen';
import { revertWords } from '@/components/newsroom/words/audit/revert/revert-words';
import { newsroomWords } from '@/components/newsroom/words/words';
import { viewRun } from '@/server/audit/revert/view';
import { mayIn } from '@/server/people/session';
import { requireUser } from '../../../current-user';
import { Frame } from '../../../frame';
import { requestLanguage } from '../../../interface-language';
import { RefusalPage } from '../../../refusal-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: revertWords(await requestLanguage()).title };
}

export default async function RevertRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const person = await requireUser(`/newsroom/audit/revert/${id}`);
  const lang = await requestLanguage();
  const { errors, send } = newsroomWords(lang);
  if (!mayIn(person, 'read-audit') || !mayIn(person, 'manage-people'))
    return <RefusalPage title={errors.notYoursTitle} text={errors.notYours} />;
  const run = await viewRun(person.actor, id, new Date());
  if (!run) notFound();
  return (
    <Frame person={person} here="audit">
      <RunScreen run={run} words={revertWords(lang)} send={send} />
    </Frame>
  );
}
