import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageEditor } from '@/components/newsroom/pages/page-editor';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { standingAddress } from '@/domain/story/address';
import { Refused } from '@/server/problems/refused';
import { standingPageToEdit } from '@/server/paper/standing-pages';
import { openPage } from '@/app/newsroom/open-page';
import { requestLanguage } from '@/app/newsroom/interface-language';

interface StandingPageRoute {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).pages.title };
}

export default async function StandingPageEditor({ params }: StandingPageRoute) {
  const { id } = await params;
  const { person, refused } = await openPage(
    `/newsroom/paper/pages/${encodeURIComponent(id)}`,
    'manage-paper',
  );
  if (refused) return refused;
  const { pages } = newsroomWords(await requestLanguage());
  const found = await standingPageToEdit(person.actor, id).catch(error => {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  });
  if (!found) notFound();
  const { page, edition, pictures } = found;
  const { title, description, body } = page;
  return (
    <>
      <TopBar title={page.title} where={edition.name}>
        <Link className="button" href={`/newsroom/paper?edition=${encodeURIComponent(edition.code)}`}>
          {pages.back}
        </Link>
        <a className="button" href={standingAddress(edition, page.slug)} target="_blank" rel="noopener">
          {pages.view}
        </a>
      </TopBar>
      <PageEditor
        key={page.id}
        page={{ id, title, description, body }}
        edition={edition}
        pictures={pictures}
      />
    </>
  );
}
