import { StoryBody } from '../blocks/body';
import { BylineLine } from './byline-line';
import { Coverage, KeyEvents, LiveLine } from '../coverage/coverage';
import { CorrectedLine } from './corrected-line';
import { StoryHead } from '../text/headline';
import { LeadPicture } from './lead-picture';
import { Rail } from './context/rail';
import { Neighbours, StoryAside } from './context/related';
import { Share } from './share/share';
import { StoryEnd } from './end/story-end';
import type { PageLanguages } from '../text/page-languages';
import type { StoryPageView } from '../view';

/** Rail, text, aside: the layout of a story in one language. */
export function OneLanguageStory({ story, languages }: { story: StoryPageView; languages: PageLanguages }) {
  const coverage = story.coverage && (
    <Coverage frame={story.frame} coverage={story.coverage} languages={languages} />
  );
  const isLive = story.coverage?.state === 'live';
  return (
    <div className="story">
      <header className="head">
        <StoryHead story={story} languages={languages} />
        <div className="byline">
          <BylineLine story={story} />
          <Share story={story} />
        </div>
        <LiveLine story={story} />
        <CorrectedLine story={story} />
      </header>
      {story.lead && <LeadPicture figure={story.lead} languages={languages} />}
      <div className="text">
        {story.coverage && <KeyEvents frame={story.frame} events={story.coverage.keyEvents} />}
        <Rail story={story} />
        {isLive && coverage}
        <StoryBody text={story} languages={languages} id={isLive ? 'text' : undefined} />
        {!isLive && coverage}
        <StoryEnd story={story} languages={languages} />
        <Neighbours story={story} />
      </div>
      <StoryAside story={story} />
    </div>
  );
}
