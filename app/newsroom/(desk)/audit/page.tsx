import type { Metadata } from 'next';
import { AuditScreen } from '@/components/newsroom/audit/audit-screen';
import { adminWords } from '@/components/newsroom/words/admin/words';
import { newsroomWords } from '@/components/newsroom/words/words';
import { auditTrail } from '@/server/audit/trail';
import { mayIn } from '@/server/people/session';
import { openPage } from '../../open-page';
import { requestLanguage } from '../../interface-language';
import { pathWith, readQuery, type Query } from '../../query';
import { requestZone } from '../../request-zone';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords(await requestLanguage()).audit.title };
}

export default async function AuditPage({ searchParams }: { searchParams: Query }) {
  const { person: ofPerson, action, subject, from, to, after } = await readQuery(searchParams);
  const query = { person: ofPerson, action, subject, from, to, after };
  const { person, refused } = await openPage(pathWith('/newsroom/audit', query), 'read-audit');
  if (refused) return refused;
  const lang = await requestLanguage();
  const { stages, roles, site } = newsroomWords(lang);
  const zone = await requestZone(person.zone);
  const trail = await auditTrail(person.actor, query, zone, new Date());
  const { chosen, ofPerson: name } = trail;
  const times = { person: chosen.person, from: chosen.from, to: chosen.to };
  const mayRevert = name !== null && mayIn(person, 'manage-people');
  const revert = mayRevert
    ? { href: pathWith('/newsroom/audit/revert', times), label: adminWords(lang).revert.open }
    : null;
  return (
    <AuditScreen {...{ trail, revert, zone, lang, stages, roles, site }} words={adminWords(lang).audit} />
  );
}
