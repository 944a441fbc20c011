import { mainText } from '@/domain/two-texts';
import { alternatesOf } from '../frame/alternates';
import { BilingualStory } from './bilingual-story';
import { Breadcrumb } from '../frame/breadcrumb';
import { Document } from '../frame/document';
import { LanguageChoice } from './language-choice';
import { InnerMasthead } from '../frame/masthead';
import { OneLanguageStory } from './one-language-story';
import { Related } from './context/related';
import { SectionBar } from '../frame/section-bar';
import { layoutsOfText } from './layouts-of-text';
import { inOneLine, runsOf, pageLanguagesOf } from '../text/page-languages';
import type { StoryPageView } from '../view';

/** A story, whole. */
export function StoryPage(story: StoryPageView) {
  const { frame, languageShown } = story;
  const languages = pageLanguagesOf(frame.edition, languageShown?.shown);
  const headline = runsOf(story.headline, languages)
    .map(run => run.text)
    .join(languages.secondLang && story.headline.includes('\n') ? ' ' : '');
  const isBilingual =
    languages.secondLang !== null || story.body.content?.some(({ type }) => type === 'bilingualPair');
  const { shared } = story;
  // What is shared has room for one language.
  const main = frame.edition.secondLang ? mainText : (text: string) => text;
  const description =
    inOneLine(shared.description) || inOneLine(main(story.standfirst)) || frame.edition.description;
  // The choice of languages is three addresses of one page.
  const address = languageShown?.both ?? frame.path;
  const article = {
    published: story.firstPublishedAt,
    updated: story.updatedAt,
    section: story.crumbs.length > 1 ? inOneLine(story.crumbs.at(-1)!.label) : '',
    authors: story.bylines.flatMap(({ href }) => href ?? []),
    tags: story.topics.map(({ label }) => inOneLine(label)),
    address,
  };
  return (
    <Document
      frame={frame}
      layouts={[
        ...layoutsOfText(isBilingual ? 'bilingual' : 'story', story.body),
        ...(story.coverage ? ['coverage' as const] : []),
        ...(story.previewUntil ? ['preview' as const] : []),
      ]}
      isFollowed={story.coverage?.state === 'live' && story.coverage.followed !== null}
      title={`${inOneLine(shared.headline) || inOneLine(headline)} | ${frame.titleName}`}
      description={description}
      canonical={story.previewUntil ? undefined : shared.canonicalUrl || address}
      previewUntil={story.previewUntil}
      alternates={shared.canonicalUrl ? [] : alternatesOf(frame, story.versions, address)}
      social={{
        title: inOneLine(shared.headline) || inOneLine(main(story.headline)),
        description,
        made: { href: shared.picture, alt: main(story.lead?.alt ?? '') },
        article,
        versions: story.versions,
      }}
      jsonLd={story.jsonLd}
    >
      <InnerMasthead frame={frame}>
        <SectionBar frame={frame} />
      </InnerMasthead>
      <main id="main" className="wrap">
        <div className="above-story">
          <Breadcrumb frame={frame} crumbs={story.crumbs} />
          {languageShown && <LanguageChoice frame={frame} choice={languageShown} />}
        </div>
        {languages.secondLang ? (
          <BilingualStory story={story} languages={languages} />
        ) : (
          <OneLanguageStory story={story} languages={languages} />
        )}
        <Related frame={frame} stories={story.related} />
      </main>
    </Document>
  );
}
