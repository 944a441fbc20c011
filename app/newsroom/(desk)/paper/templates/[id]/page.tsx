import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { TemplateEditor } from '@/components/newsroom/templates/template-editor';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { INTERFACE_LANGUAGES } from '@/domain/language/interface-languages';
import { textIn } from '@/domain/paper/by-language';
import { Refused } from '@/server/problems/refused';
import { templateToEdit } from '@/server/paper/templates';
import { openPage } from '@/app/newsroom/open-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

interface TemplateRoute {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).templates.title };
}

export default async function TemplatePage({ params }: TemplateRoute) {
  const { id } = await params;
  const { person, refused } = await openPage(
    `/newsroom/paper/templates/${encodeURIComponent(id)}`,
    'manage-paper',
  );
  if (refused) return refused;
  const lang = await requestLanguage();
  const { templates: labels } = newsroomWords(lang);
  const found = await templateToEdit(person.actor, id).catch(error => {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  });
  if (!found) notFound();
  return (
    <>
      <TopBar title={labels.title} where={textIn(found.template.names, lang)}>
        <Link className="button" href="/newsroom/paper/templates">
          {labels.back}
        </Link>
      </TopBar>
      <TemplateEditor key={id} {...found} langs={INTERFACE_LANGUAGES} />
    </>
  );
}
