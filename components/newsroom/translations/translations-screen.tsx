import { ScreenLink } from '@/components/newsroom/screen-link';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { ListKeys } from '@/components/newsroom/list/list-keys';
import { LiveRefresh } from '@/components/newsroom/list/live-refresh';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { KeepTranslationsFresh } from './live-behind';
import { TranslationFilters } from './translation-filters';
import { TranslationTable } from './translation-table';
import { translationsHref, type TranslationsView } from './view';

interface TranslationsScreenProps {
  view: TranslationsView;
  lang: InterfaceLanguage;
  renderedAt: number;
}

/** The translations that are behind their sources, or those that are in step. */
export function TranslationsScreen({ view, lang, renderedAt }: TranslationsScreenProps) {
  const words = newsroomWords(lang);
  const { translations } = words;
  const { chosen, lines, fromNewest, next } = view;
  return (
    <>
      <TopBar title={translations.title}>
        <ListKeys />
      </TopBar>
      <TranslationFilters view={view} words={words} />
      <LiveRefresh renderedAt={renderedAt} />
      <KeepTranslationsFresh renderedAt={renderedAt} />
      <div className="scroll translations" tabIndex={0} role="region" aria-label={translations.title}>
        {!fromNewest && (
          <p className="note-line">
            <ScreenLink className="button line" href={translationsHref(chosen)}>
              {translations.newest}
            </ScreenLink>
          </p>
        )}
        {lines.length ? (
          <TranslationTable view={view} words={words} />
        ) : (
          <div className="empty empty-list" role="status">
            <strong>
              {chosen.state === 'behind' ? translations.noneBehindTitle : translations.noneInStepTitle}
            </strong>
            <p>{chosen.state === 'behind' ? translations.noneBehind : translations.noneInStep}</p>
          </div>
        )}
        {next && (
          <p className="note-line">
            <ScreenLink className="button line" href={translationsHref(chosen, next)}>
              {translations.next}
            </ScreenLink>
          </p>
        )}
      </div>
    </>
  );
}
