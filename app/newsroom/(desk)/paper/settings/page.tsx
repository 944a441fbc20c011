import type { Metadata } from 'next';
import { SettingsScreen } from '@/components/newsroom/paper/settings-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { paperForAdmin } from '@/server/paper/paper';
import { openPage } from '@/app/newsroom/open-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).settings.title };
}

export default async function SettingsPage() {
  const { person, refused } = await openPage('/newsroom/paper/settings', 'manage-paper');
  if (refused) return refused;
  const lang = await requestLanguage();
  const view = await paperForAdmin(person.actor);
  return <SettingsScreen view={view} lang={lang} />;
}
