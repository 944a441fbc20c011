import type { Metadata } from 'next';
import { SettingsScreen } from '@/components/newsroom/paper/settings-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { mailIsSet } from '@/server/email/email';
import { paperForAdmin } from '@/server/paper/paper';
import { securityForAdmin } from '@/server/people/security';
import { unusualForAdmin } from '@/server/unusual/unusual';
import { mayIn } from '@/server/people/session';
import { Frame } from '../../frame';
import { requireUser } from '@/app/newsroom/current-user';
import { RefusalPage } from '../../refusal-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).settings.title };
}

export default async function SettingsPage() {
  const person = await requireUser('/newsroom/paper/settings');
  const lang = await requestLanguage();
  const { errors } = newsroomWords(lang);
  if (!mayIn(person, 'manage-paper'))
    return <RefusalPage title={errors.notYoursTitle} text={errors.notYours} />;
  const [view, rules, unusual] = await Promise.all([
    paperForAdmin(person.actor),
    securityForAdmin(person.actor),
    unusualForAdmin(person.actor),
  ]);
  const { secondFactorDueAt: _, ...security } = rules;
  return (
    <Frame person={person} here="paper">
      <SettingsScreen view={view} security={security} mailIsSet={mailIsSet()} unusual={unusual} lang={lang} />
    </Frame>
  );
}
