import type { Metadata } from 'next';
import { PaperStrip } from '@/components/newsroom/paper/paper-strip';
import { TemplateList } from '@/components/newsroom/templates/template-list';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { paperForAdmin } from '@/server/paper/paper';
import { mayIn } from '@/server/people/session';
import { templatesForAdmin } from '@/server/paper/templates';
import { Frame } from '../../frame';
import { requireUser } from '@/app/newsroom/current-user';
import { RefusalPage } from '../../refusal-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).templates.title };
}

export default async function TemplatesPage() {
  const person = await requireUser('/newsroom/paper/templates');
  const words = newsroomWords(await requestLanguage());
  const { errors, templates: labels } = words;
  if (!mayIn(person, 'manage-paper'))
    return <RefusalPage title={errors.notYoursTitle} text={errors.notYours} />;
  const [{ editions }, templates] = await Promise.all([
    paperForAdmin(person.actor),
    templatesForAdmin(person.actor),
  ]);
  return (
    <Frame person={person} here="paper">
      <TopBar title={words.paper.title} where={labels.title} />
      <PaperStrip editions={editions} open="templates" words={words} />
      <div className="scroll paper-page" tabIndex={0} role="region" aria-label={words.paper.title}>
        <TemplateList templates={templates} />
      </div>
    </Frame>
  );
}
