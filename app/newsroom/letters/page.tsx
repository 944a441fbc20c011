import type { Metadata } from 'next';
import { LettersScreen } from '@/components/newsroom/letters/letters-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { lettersForAdmin } from '@/server/letters/letters';
import { mayIn } from '@/server/session';
import { Frame } from '../frame';
import { requireHer } from '../herself';
import { RefusalPage } from '../refusal-page';
import { spokenLanguage } from '../speaking';

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
