import type { Metadata } from 'next';
import { SecurityScreen } from '@/components/newsroom/security/security-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { mailIsSet } from '@/server/email/email';
import { paperForAdmin } from '@/server/paper/paper';
import { securityForAdmin } from '@/server/people/security';
import { retentionForAdmin } from '@/server/retention/retention';
import { unusualForAdmin } from '@/server/paper/unusual';
import { changesOfRules } from '@/server/people/admin-changes';
import { adminChangeViews } from '@/app/newsroom/admin-change-view';
import { openPage } from '@/app/newsroom/open-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).security.screen };
}

export default async function SecurityPage() {
  const { person, refused } = await openPage('/newsroom/paper/security', 'manage-paper');
  if (refused) return refused;
  const lang = await requestLanguage();
  const now = new Date();
  const [{ editions }, rules, unusual, retention, waiting] = await Promise.all([
    paperForAdmin(person.actor),
    securityForAdmin(person.actor),
    unusualForAdmin(person.actor),
    retentionForAdmin(person.actor, now),
    changesOfRules(person.actor, now),
  ]);
  const { secondFactorDueAt: _, ...security } = rules;
  const changes = adminChangeViews(waiting, person.actor);
  return (
    <SecurityScreen {...{ editions, security, changes, unusual, retention, lang }} mailIsSet={mailIsSet()} />
  );
}
