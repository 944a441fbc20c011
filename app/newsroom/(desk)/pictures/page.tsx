import type { Metadata } from 'next';
import { PicturePanel } from '@/components/newsroom/pictures/picture-panel';
import { PicturesScreen } from '@/components/newsroom/pictures/pictures-screen';
import { picturesHref } from '@/components/newsroom/pictures/view';
import { newsroomWords } from '@/components/newsroom/words/words';
import { readPictureChoice } from '@/domain/media/picture-choice';
import { pictureDetail } from '@/server/media/picture-detail';
import { picturesScreen } from '@/server/media/pictures-screen';
import { requestLanguage } from '../../interface-language';
import { openPage } from '../../open-page';
import { readQuery, type Query } from '../../query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).pictures.title };
}

export default async function PicturesPage({ searchParams }: { searchParams: Query }) {
  const query = await readQuery(searchParams);
  const requested = {
    ...readPictureChoice(query),
    picture: query.picture ?? null,
    after: query.after ?? null,
  };
  const { person, refused } = await openPage(picturesHref(requested), 'read-newsroom');
  if (refused) return refused;
  const lang = await requestLanguage();
  const [{ choice, after, ...shown }, open] = await Promise.all([
    picturesScreen(person.actor, requested, query.after, new Date()),
    requested.picture ? pictureDetail(person.actor, requested.picture) : null,
  ]);
  const chosen = { ...choice, picture: open?.id ?? null, after };
  return (
    <PicturesScreen
      view={{ ...shown, chosen }}
      lang={lang}
      panel={
        open && (
          <PicturePanel key={open.id} picture={open} listHref={picturesHref({ ...chosen, picture: null })} />
        )
      }
    />
  );
}
