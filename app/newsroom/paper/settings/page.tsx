import type { Metadata } from 'next';
import { SettingsScreen } from '@/components/newsroom/paper/settings-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { mailIsSet } from '@/server/email/email';
import { paperForAdmin } from '@/server/paper/paper';
import { securityForAdmin } from '@/server/people/security';
import { retentionForAdmin } from '@/server/retention/retention';
import { unusualForAdmin } from '@/server/unusual/unusual';
import { Frame } from '../../frame';
import { openPage } from '@/app/newsroom/open-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).settings.title };
}

export default async function SettingsPage() {
  const { person, refused } = await openPage('/newsroom/paper/settings', 'manage-paper');
  if (refused) return refused;
  const lang = await requestLanguage();
  const [view, rules, unusual, retention] = await Promise.all([
    paperForAdmin(person.actor),
    securityForAdmin(person.actor),
    unusualForAdmin(person.actor),
    retentionForAdmin(person.actor, new Date()),
  ]);
  const { secondFactorDueAt: _, ...security } = rules;
  return (
    <Frame person={person} here="paper">
      <SettingsScreen
        view={view}
        security={security}
        mailIsSet={mailIsSet()}
        unusual={unusual}
        retention={retention}
        lang={lang}
      />
    </Frame>
  );
}
