import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RevertScreen } from '@/components/newsroom/audit/revert/revert-screen';
import { auditWords } from '@/components/newsroom/words/audit/audit-words';
import { revertWords } from '@/components/newsroom/words/audit/revert/revert-words';
import { newsroomWords } from '@/components/newsroom/words/words';
import { previewRevert } from '@/server/audit/revert/view';
import { mayIn } from '@/server/people/session';
import { requireUser } from '../../current-user';
import { Frame } from '../../frame';
import { requestLanguage } from '../../interface-language';
import { pathWith, readQuery, type Query } from '../../query';
import { RefusalPage } from '../../refusal-page';
import { requestZone } from '../../request-zone';

export async function generateMetadata(): Promise<Metadata> {
  return { title: revertWords(await requestLanguage()).title };
}

export default async function RevertPage({ searchParams }: { searchParams: Query }) {
  const { person: ofPerson, from, to } = await readQuery(searchParams);
  const asked = { person: ofPerson, from, to };
  const person = await requireUser(pathWith('/newsroom/audit/revert', asked));
  const lang = await requestLanguage();
  const { errors } = newsroomWords(lang);
  if (!mayIn(person, 'read-audit') || !mayIn(person, 'manage-people'))
    return <RefusalPage title={errors.notYoursTitle} text={errors.notYours} />;
  const zone = await requestZone(person.zone);
  const preview = await previewRevert(person.actor, asked, zone, new Date());
  if (!preview) notFound();
  return (
    <Frame person={person} here="audit">
      <RevertScreen
        preview={preview}
        asked={asked}
        words={revertWords(lang)}
        actions={auditWords(lang).actions}
      />
    </Frame>
  );
}
