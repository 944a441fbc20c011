import type { Metadata } from 'next';
import { EmailScreen } from '@/components/newsroom/email/email-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { emailsForAdmin } from '@/server/email/email';
import { mayIn } from '@/server/people/session';
import { Frame } from '../frame';
import { requireUser } from '../current-user';
import { RefusalPage } from '../refusal-page';
import { requestLanguage } from '../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).email.title };
}

export default async function EmailPage() {
  const person = await requireUser('/newsroom/email');
  const lang = await requestLanguage();
  const { errors } = newsroomWords(lang);
  if (!mayIn(person, 'manage-people'))
    return <RefusalPage title={errors.notYoursTitle} text={errors.notYours} />;
  const { mailIsSet, emails } = await emailsForAdmin(person.actor);
  return (
    <Frame person={person} here="people">
      <EmailScreen
        mailIsSet={mailIsSet}
        emails={emails.map(({ createdAt, sentAt: _, ...email }) => ({
          ...email,
          createdAt: createdAt.toISOString(),
        }))}
        lang={lang}
      />
    </Frame>
  );
}
