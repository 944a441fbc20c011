import type { Metadata } from 'next';
import { ArchiveScreen } from '@/components/newsroom/archive/archive-screen';
import { archiveView } from '@/components/newsroom/archive/view';
import { newsroomWords } from '@/components/newsroom/words/words';
import { exportScreen } from '@/server/archive/export-screen';
import { openPage } from '@/app/newsroom/open-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).archive.title };
}

export default async function ExportsPage() {
  const { person, refused } = await openPage('/newsroom/exports', 'manage-paper');
  if (refused) return refused;
  const { exports, schedule, editions, years } = await exportScreen(person.actor);
  return (
    <ArchiveScreen
      exports={exports.map(one => archiveView(one, editions))}
      {...{ schedule, editions, years }}
      lang={await requestLanguage()}
    />
  );
}
