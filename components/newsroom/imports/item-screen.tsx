import { ScreenLink } from '@/components/newsroom/screen-link';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import type { ItemDetail } from '@/domain/imports/listing';
import { LOSS_KINDS } from '@/domain/imports/losses';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { KeptParts } from './kept-parts';
import { importHref, itemHref } from './view';

/** One item of an import: what was repaired and removed, what it loses, and the page that it would become. */
export function ItemScreen({ detail, lang }: { detail: ItemDetail; lang: InterfaceLanguage }) {
  const words = newsroomWords(lang).imports;
  const { importId, position, title, losses, kept, address, leadsOn, storyId } = detail;
  // The page of other choices is another one.
  const page = `${itemHref(importId, position)}/preview?kept=${encodeURIComponent(JSON.stringify(kept))}`;
  const lost = LOSS_KINDS.filter(kind => kind !== 'injectedLinks' && losses[kind]);
  return (
    <>
      <TopBar title={title} where={words.title}>
        <ScreenLink className="button line" href={importHref(importId)}>
          {words.back}
        </ScreenLink>
        {storyId && (
          <ScreenLink className="button solid" href={`/newsroom/stories/${storyId}`}>
            {words.open}
          </ScreenLink>
        )}
      </TopBar>
      <div className="scroll imports" tabIndex={0} role="region" aria-label={title}>
        {address && (
          <p className="import-address">
            <span dir="ltr">{address}</span>{' '}
            <span className="soft">{leadsOn ? words.addressLeads : words.addressLeadsNowhere}</span>
          </p>
        )}
        <KeptParts detail={detail} />
        {lost.length > 0 && (
          <section aria-labelledby="item-losses">
            <h2 id="item-losses">{words.lost}</h2>
            <ul className="import-items">
              {lost.map(kind => (
                <li key={kind}>
                  <span>
                    {words.names(losses[kind]!.count)} × {words.losses[kind].name}
                    <small className="soft">
                      {losses[kind]!.places.map((place, at) => (
                        <q key={at} dir="auto">
                          {place}
                        </q>
                      ))}
                    </small>
                  </span>
                  <span className="soft">{words.losses[kind].instead}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="item-page">
          <h2 id="item-page">
            {words.asPage} <span className="soft">{words.asPageHelp}</span>
          </h2>
          <iframe className="import-page" src={page} sandbox="allow-same-origin" title={words.asPage} />
        </section>
      </div>
    </>
  );
}
