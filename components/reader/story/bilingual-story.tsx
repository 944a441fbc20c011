import { StoryBody } from './body';
import { BylineLine } from './byline-line';
import { Headline, Standfirst } from './headline';
import { LeadPicture } from './lead-picture';
import { Rail } from './rail';
import { Neighbours } from './related';
import { Runs } from '../text/runs';
import { Share } from './share';
import { StoryEnd } from './story-end';
import type { Tongue } from '../text/page-languages';
import type { StoryPageView } from '../view';

/** Two languages side by side, or the one that the reader chose. */
export function BilingualStory({ story, tongue }: { story: StoryPageView; tongue: Tongue }) {
  return (
    <article className={tongue.shown === 'both' ? 'bi' : 'bi bi--one'}>
      <header className="head">
        {story.kicker && (
          <p className="kicker">
            <Runs text={story.kicker} tongue={tongue} />
          </p>
        )}
        <Headline text={story.headline} tongue={tongue} />
        <Standfirst text={story.standfirst} tongue={tongue} />
      </header>
      <div className="byline">
        <BylineLine story={story} />
        <Share story={story} />
      </div>
      {story.lead && <LeadPicture figure={story.lead} tongue={tongue} />}
      <StoryBody text={story} tongue={tongue} />
      <StoryEnd story={story} tongue={tongue} />
      <Neighbours story={story} />
      <Rail story={story} />
    </article>
  );
}
