import type { Metadata } from 'next';
import { PaperStrip } from '@/components/newsroom/paper/paper-strip';
import { TemplateList } from '@/components/newsroom/templates/template-list';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { paperForAdmin } from '@/server/paper/paper';
import { templatesForAdmin } from '@/server/paper/templates';
import { openPage } from '@/app/newsroom/open-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).templates.title };
}

export default async function TemplatesPage() {
  const { person, refused } = await openPage('/newsroom/paper/templates', 'manage-paper');
  if (refused) return refused;
  const words = newsroomWords(await requestLanguage());
  const { templates: labels } = words;
  const [{ editions }, templates] = await Promise.all([
    paperForAdmin(person.actor),
    templatesForAdmin(person.actor),
  ]);
  return (
    <>
      <TopBar title={words.paper.title} where={labels.title} />
      <PaperStrip editions={editions} open="templates" words={words} />
      <div className="scroll paper-page" tabIndex={0} role="region" aria-label={words.paper.title}>
        <TemplateList templates={templates} />
      </div>
    </>
  );
}
