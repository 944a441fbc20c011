import { StoryBody } from './body';
import { BylineLine } from './byline-line';
import { Headline, Standfirst } from './headline';
import { LeadPicture } from './lead-picture';
import { Rail } from './rail';
import { Neighbours, StoryAside } from './related';
import { Share } from './share';
import { StoryEnd } from './story-end';
import type { Tongue } from '../text/page-languages';
import type { StoryPageView } from '../view';

/** Rail, text, aside: how a story in one language stands on its page. */
export function OneLanguageStory({ story, tongue }: { story: StoryPageView; tongue: Tongue }) {
  return (
    <div className="story">
      <header className="head">
        {story.kicker && <p className="kicker">{story.kicker}</p>}
        <Headline text={story.headline} tongue={tongue} />
        <Standfirst text={story.standfirst} tongue={tongue} />
        <div className="byline">
          <BylineLine story={story} />
          <Share story={story} />
        </div>
      </header>
      {story.lead && <LeadPicture figure={story.lead} tongue={tongue} />}
      <div className="text">
        <Rail story={story} />
        <StoryBody text={story} tongue={tongue} />
        <StoryEnd story={story} tongue={tongue} />
        <Neighbours story={story} />
      </div>
      <StoryAside story={story} />
    </div>
  );
}
