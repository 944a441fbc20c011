import type { Metadata } from 'next';
import { LettersScreen } from '@/components/newsroom/email/email-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { lettersForAdmin } from '@/server/email/email';
import { mayIn } from '@/server/people/session';
import { Frame } from '../frame';
import { requireHer } from '../current-user';
import { RefusalPage } from '../refusal-page';
import { spokenLanguage } from '../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await spokenLanguage()).letters.title };
}

export default async function LettersPage() {
  const person = await requireHer('/newsroom/letters');
  const lang = await spokenLanguage();
  const { errors } = newsroomWords(lang);
  if (!mayIn(person, 'manage-people'))
    return <RefusalPage title={errors.notYoursTitle} text={errors.notYours} />;
  const { mailIsSet, letters } = await lettersForAdmin(person.actor);
  return (
    <Frame person={person} here="people">
      <LettersScreen
        mailIsSet={mailIsSet}
        letters={letters.map(({ id, to, subject, text, createdAt, error, state }) => ({
          ...{ id, to, subject, text, error, state },
          createdAt: createdAt.toISOString(),
        }))}
        lang={lang}
      />
    </Frame>
  );
}
