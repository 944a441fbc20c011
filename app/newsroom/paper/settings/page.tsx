import type { Metadata } from 'next';
import { SettingsScreen } from '@/components/newsroom/paper/settings-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { paperForAdmin } from '@/server/paper/paper';
import { mayIn } from '@/server/people/session';
import { Frame } from '../../frame';
import { requireHer } from '@/app/newsroom/current-user';
import { RefusalPage } from '../../refusal-page';
import { spokenLanguage } from '@/app/newsroom/interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await spokenLanguage()).settings.title };
}

export default async function SettingsPage() {
  const person = await requireHer('/newsroom/paper/settings');
  const lang = await spokenLanguage();
  const { errors } = newsroomWords(lang);
  if (!mayIn(person, 'manage-paper'))
    return <RefusalPage title={errors.notYoursTitle} text={errors.notYours} />;
  return (
    <Frame person={person} here="paper">
      <SettingsScreen view={await paperForAdmin(person.actor)} lang={lang} />
    </Frame>
  );
}
