import { StoryBody } from '../blocks/body';
import { BylineLine } from './byline-line';
import { Coverage, KeyEvents, LiveLine } from '../coverage/coverage';
import { CorrectedLine } from './corrected-line';
import { StoryHead } from '../text/headline';
import { LeadPicture } from './lead-picture';
import { Rail } from './context/rail';
import { Neighbours } from './context/related';
import { Share } from './share/share';
import { StoryEnd } from './end/story-end';
import type { PageLanguages } from '../text/page-languages';
import type { StoryPageView } from '../view';

/** Two languages side by side, or the one that the reader chose. */
export function BilingualStory({ story, languages }: { story: StoryPageView; languages: PageLanguages }) {
  const coverage = story.coverage && (
    <Coverage frame={story.frame} coverage={story.coverage} languages={languages} />
  );
  const isLive = story.coverage?.state === 'live';
  return (
    <article className={languages.shown === 'both' ? 'bilingual' : 'bilingual bilingual--one'}>
      <header className="head">
        <StoryHead story={story} languages={languages} />
      </header>
      <div className="byline">
        <BylineLine story={story} />
        <Share story={story} />
      </div>
      <LiveLine story={story} />
      <CorrectedLine story={story} />
      {story.lead && <LeadPicture figure={story.lead} languages={languages} />}
      {story.coverage && <KeyEvents frame={story.frame} events={story.coverage.keyEvents} />}
      {isLive && coverage}
      <StoryBody text={story} languages={languages} id={isLive ? 'text' : undefined} />
      {!isLive && coverage}
      <StoryEnd story={story} languages={languages} />
      <Neighbours story={story} />
      <Rail story={story} />
    </article>
  );
}
