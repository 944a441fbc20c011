import Link from 'next/link';
import type { ReactNode } from 'react';
import { ListKeys } from '@/components/newsroom/list/list-keys';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { boundedCount } from '@/components/ui/words/numbers-and-days';
import { wordsFor } from '@/components/ui/words/catalogues';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { MAX_COUNTED, pictureParameters } from '@/domain/media/picture-choice';
import { PictureFilters } from './picture-filters';
import { PictureBrowser } from './picture-browser';
import { PictureSearch } from './picture-search';
import { UploadButton, UploadsOnScreen } from './uploads';
import { isNarrowed, type PicturesView } from './view';

interface PicturesScreenProps {
  view: PicturesView;
  lang: InterfaceLanguage;
  /** The picture that is open. */
  panel: ReactNode;
}

/** The pictures of the paper as a list, and one of them beside it. */
export function PicturesScreen({ view, lang, panel }: PicturesScreenProps) {
  const words = newsroomWords(lang);
  const { pictures, pictureBulk, budget } = words;
  const { chosen, list, found } = view;
  const { library } = wordsFor(lang);
  const narrowed = isNarrowed(chosen);
  const noneNarrowed = chosen.state ? pictures.noneIn[chosen.state] : pictures.noneNarrowed;
  const nothing = chosen.words ? library.none : noneNarrowed;
  return (
    <UploadsOnScreen>
      <TopBar title={pictures.title} extra={<PictureSearch chosen={chosen} words={words} />}>
        <span className="muted tabular nowrap desk-only" role="status">
          {pictures.found(boundedCount(found, MAX_COUNTED, lang))}
        </span>
        <ListKeys
          more={[
            [pictures.nextRow, '←→↑↓'],
            [pictureBulk.selectMore, 'Shift+←→↑↓'],
            [pictures.upload, 'U'],
          ]}
        />
        <UploadButton />
      </TopBar>
      <PictureFilters view={view} words={words} lang={lang} />
      <PictureBrowser
        key={`${pictureParameters(chosen)} ${chosen.after}`}
        list={list}
        chosen={chosen}
        editions={view.editions}
        panel={panel}
        empty={
          <div className="empty empty-list" role="status">
            <p>{narrowed ? nothing : library.noneYet}</p>
            {narrowed && (
              <Link className="button line" href="/newsroom/pictures">
                {budget.clear}
              </Link>
            )}
          </div>
        }
      />
    </UploadsOnScreen>
  );
}
