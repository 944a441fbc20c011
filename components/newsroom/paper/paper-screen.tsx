import ExternalLinkIcon from 'lucide-react/icons/external-link';
import { Icon } from '@/components/ui/icon';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { frontAddress } from '@/domain/story/address';
import type { Edition } from '@/domain/paper/edition';
import { EditionForm } from './edition-form';
import { PageList } from './page-list';
import { PaperStrip } from './paper-strip';
import { SectionList } from './sections/section-list';
import type { PaperView } from './view';

interface PaperScreenProps {
  view: PaperView;
  /** How many stories each section of the edition has, up to 1,000. */
  storyCounts: Record<string, number>;
  edition: Edition;
  lang: InterfaceLanguage;
}

/** The settings of one edition; the others are a link away. */
export function PaperScreen({ view, storyCounts, edition, lang }: PaperScreenProps) {
  const all = newsroomWords(lang);
  const words = all.paper;
  return (
    <>
      <TopBar title={words.title} where={edition.name}>
        <a className="button" href={frontAddress(edition)} target="_blank" rel="noopener">
          <Icon of={ExternalLinkIcon} small />
          {words.open}
        </a>
      </TopBar>
      <PaperStrip editions={view.editions} open={edition.id} words={all} />
      <EditionForm key={edition.id} edition={edition}>
        <SectionList
          edition={edition}
          sections={view.sections.filter(({ editionId }) => editionId === edition.id)}
          storyCounts={storyCounts}
        />
        <PageList
          edition={edition}
          pages={view.standingPages.filter(({ editionId }) => editionId === edition.id)}
        />
      </EditionForm>
    </>
  );
}
