import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { TemplateEditor } from '@/components/newsroom/templates/template-editor';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { INTERFACE_LANGUAGES } from '@/components/ui/words/words';
import { textIn } from '@/domain/paper/by-language';
import { Refused } from '@/server/http/refused';
import { mayIn } from '@/server/people/session';
import { templateToEdit } from '@/server/paper/templates';
import { Frame } from '../../../frame';
import { requireUser } from '@/app/newsroom/current-user';
import { RefusalPage } from '../../../refusal-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

interface TemplateRoute {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).templates.title };
}

export default async function TemplatePage({ params }: TemplateRoute) {
  const { id } = await params;
  const person = await requireUser(`/newsroom/paper/templates/${encodeURIComponent(id)}`);
  const lang = await requestLanguage();
  const { errors, templates: labels } = newsroomWords(lang);
  if (!mayIn(person, 'manage-paper'))
    return <RefusalPage title={errors.notYoursTitle} text={errors.notYours} />;
  const found = await templateToEdit(person.actor, id).catch(error => {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  });
  if (!found) notFound();
  return (
    <Frame person={person} here="paper">
      <TopBar title={labels.title} where={textIn(found.template.names, lang)}>
        <Link className="btn" href="/newsroom/paper/templates">
          {labels.back}
        </Link>
      </TopBar>
      <TemplateEditor key={id} {...found} langs={INTERFACE_LANGUAGES} />
    </Frame>
  );
}
