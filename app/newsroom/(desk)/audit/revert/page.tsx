import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RevertScreen } from '@/components/newsroom/audit/revert/revert-screen';
import { adminWords } from '@/components/newsroom/words/admin/words';
import { previewRevert } from '@/server/audit/revert/view';
import { openPage } from '../../../open-page';
import { requestLanguage } from '../../../interface-language';
import { pathWith, readQuery, type Query } from '../../../query';
import { requestZone } from '../../../request-zone';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords(await requestLanguage()).revert.title };
}

export default async function RevertPage({ searchParams }: { searchParams: Query }) {
  const { person: ofPerson, from, to } = await readQuery(searchParams);
  const range = { person: ofPerson, from, to };
  const { person, refused } = await openPage(
    pathWith('/newsroom/audit/revert', range),
    'read-audit',
    'manage-people',
  );
  if (refused) return refused;
  const lang = await requestLanguage();
  const zone = await requestZone(person.zone);
  const preview = await previewRevert(person.actor, range, zone, new Date());
  if (!preview) notFound();
  return (
    <RevertScreen
      preview={preview}
      range={range}
      words={adminWords(lang).revert}
      audit={adminWords(lang).audit}
    />
  );
}
