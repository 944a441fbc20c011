import ExternalLinkIcon from 'lucide-react/icons/external-link';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { Icon } from '@/components/ui/icon';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { LookForm } from './look-form';
import { lookHref, type LookView } from './view';

interface LookScreenProps {
  editions: LookView[];
  open: LookView;
  /** Address of its front. */
  frontHref: string;
  lang: InterfaceLanguage;
}

/** The look of an edition beside pages that have it. */
export function LookScreen({ editions, open, frontHref, lang }: LookScreenProps) {
  const words = newsroomWords(lang);
  return (
    <>
      <TopBar title={words.look.title} where={words.look.where}>
        <a className="button" href={frontHref} target="_blank" rel="noopener">
          <Icon of={ExternalLinkIcon} small />
          {words.paper.open}
        </a>
      </TopBar>
      <div className="strip filters">
        <nav className="segmented paper-tabs" aria-label={words.look.edition}>
          {editions.map(({ id, code, shortName, lang: own }) => (
            <ScreenLink
              key={id}
              href={lookHref(code)}
              aria-current={id === open.id ? 'true' : undefined}
              lang={own}
            >
              {shortName}
            </ScreenLink>
          ))}
        </nav>
      </div>
      <LookForm key={open.id} edition={open} />
    </>
  );
}
