import type { Metadata } from 'next';
import { EmailScreen } from '@/components/newsroom/email/email-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { emailsForAdmin } from '@/server/email/email';
import { openPage } from '../../open-page';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).email.title };
}

export default async function EmailPage() {
  const { person, refused } = await openPage('/newsroom/email', 'manage-people');
  if (refused) return refused;
  const lang = await requestLanguage();
  const { mailIsSet, emails } = await emailsForAdmin(person.actor);
  return (
    <EmailScreen
      mailIsSet={mailIsSet}
      emails={emails.map(({ createdAt, sentAt: _, ...email }) => ({
        ...email,
        createdAt: createdAt.toISOString(),
      }))}
      lang={lang}
    />
  );
}
