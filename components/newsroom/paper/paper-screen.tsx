import ExternalLinkIcon from 'lucide-react/icons/external-link';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { InterfaceLanguage } from '@/components/ui/words/words';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { frontAddress } from '@/domain/address';
import type { Edition } from '@/domain/edition';
import { EditionForm } from './edition-form';
import { SectionList } from './section-list';
import type { PaperView } from './view';

interface PaperScreenProps {
  view: PaperView;
  edition: Edition;
  zones: string[];
  lang: InterfaceLanguage;
}

/** The settings of one edition; the others are a link away. */
export function PaperScreen({ view, edition, zones, lang }: PaperScreenProps) {
  const words = newsroomWords(lang).paper;
  return (
    <>
      <TopBar title={words.title} where={edition.name}>
        <a className="btn" href={frontAddress(edition)} target="_blank" rel="noopener">
          <Icon of={ExternalLinkIcon} small />
          {words.open}
        </a>
      </TopBar>
      <div className="strip filters">
        <nav className="seg stage-filter" aria-label={words.editions}>
          {view.editions.map(({ id, code, shortName, lang: tongue }) => (
            <Link
              key={id}
              href={`/newsroom/paper?edition=${encodeURIComponent(code)}`}
              aria-current={id === edition.id ? 'true' : undefined}
              lang={tongue}
            >
              {shortName}
            </Link>
          ))}
        </nav>
      </div>
      <EditionForm key={edition.id} edition={edition} zones={zones}>
        <SectionList
          edition={edition}
          sections={view.sections.filter(({ editionId }) => editionId === edition.id)}
        />
      </EditionForm>
    </>
  );
}
