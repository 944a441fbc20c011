import { showsPictures } from './column-heights';
import { inRows } from './in-rows';
import { Teaser, type TeaserProps } from './teaser';
import type { FrameView, TeaserView } from '../view';

interface TeaserRowProps extends Pick<TeaserProps, 'label' | 'summary' | 'time'> {
  frame: FrameView;
  stories: TeaserView[];
  className?: string;
}

/** Stories side by side, all with their pictures or all without; one alone has its picture at its side. */
export function TeaserRow({ frame, stories, className, ...shown }: TeaserRowProps) {
  const [only] = stories;
  if (!only) return null;
  if (stories.length === 1)
    return (
      <div className={className ? `${className} slot` : 'slot'}>
        <Teaser {...shown} frame={frame} story={only} size="side" />
      </div>
    );
  const pictured = showsPictures(stories);
  return (
    <div className={`${className ? `${className} ` : ''}cols cols--${stories.length < 4 ? 'even' : 'four'}`}>
      {stories.map(story => (
        <Teaser key={story.href} {...shown} frame={frame} story={story} picture={pictured} />
      ))}
    </div>
  );
}

/** Stories in as many rows as they fill. */
export function TeaserRows({ stories, ...shown }: TeaserRowProps) {
  return (
    <div className="rows">
      {inRows(stories).map(row => (
        <TeaserRow key={row[0]!.href} {...shown} stories={row} />
      ))}
    </div>
  );
}
