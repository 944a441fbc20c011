import type { Metadata } from 'next';
import { BackupScreen } from '@/components/newsroom/backup/backup-screen';
import { backupView } from '@/components/newsroom/backup/view';
import { newsroomWords } from '@/components/newsroom/words/words';
import { backupsForAdmin } from '@/server/backup/backup-screen';
import { openPage } from '@/app/newsroom/open-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).backup.title };
}

export default async function BackupPage() {
  const { person, refused } = await openPage('/newsroom/operation/backup', 'manage-paper');
  if (refused) return refused;
  const backups = await backupsForAdmin(person.actor);
  return <BackupScreen backups={backupView(backups)} lang={await requestLanguage()} />;
}
