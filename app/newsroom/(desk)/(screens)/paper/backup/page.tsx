import type { Metadata } from 'next';
import { BackupScreen } from '@/components/newsroom/backup/backup-screen';
import { backupView } from '@/components/newsroom/backup/view';
import { newsroomWords } from '@/components/newsroom/words/words';
import { backupsForAdmin } from '@/server/backup/backup-screen';
import { paperForAdmin } from '@/server/paper/paper';
import { openPage } from '@/app/newsroom/open-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).backup.title };
}

export default async function BackupPage() {
  const { person, refused } = await openPage('/newsroom/paper/backup', 'manage-paper');
  if (refused) return refused;
  const [{ editions }, backups] = await Promise.all([
    paperForAdmin(person.actor),
    backupsForAdmin(person.actor),
  ]);
  return <BackupScreen editions={editions} backups={backupView(backups)} lang={await requestLanguage()} />;
}
