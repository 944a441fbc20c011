import { BlockTitle } from '../../text/block-title';
import type { FrameView } from '../../view';
import { Opinion } from '../front-aside';
import { FrontBlocks, FrontDesk, FrontStrip } from '../front-sections';
import { FrontTop } from '../front-top';
import { MostViewed } from '../most-viewed';
import { TeaserRows } from '../teaser-row';
import type { FrontPart } from './front-parts';
import { Supplement } from './supplement';

function Package({ frame, part }: { frame: FrameView; part: Extract<FrontPart, { kind: 'package' }> }) {
  const { id, title, stories } = part;
  const titleId = title ? `package-${id}` : undefined;
  return (
    <section aria-labelledby={titleId}>
      {titleId && <BlockTitle frame={frame} text={title} id={titleId} />}
      <TeaserRows frame={frame} stories={stories} summary />
    </section>
  );
}

/** One part of an arranged front. */
function Part({ frame, part }: { frame: FrameView; part: FrontPart }) {
  switch (part.kind) {
    case 'top':
      return <FrontTop frame={frame} plan={part.plan} />;
    case 'opinion':
      return <Opinion frame={frame} stories={part.stories} across />;
    case 'river': {
      const { stories, mostViewed } = part;
      return <FrontDesk frame={frame} plan={{ river: stories, feature: null, more: [], mostViewed }} />;
    }
    case 'most-viewed':
      return <MostViewed frame={frame} stories={part.mostViewed} across />;
    case 'sections':
      return <FrontBlocks frame={frame} plan={part} />;
    case 'package':
      return <Package frame={frame} part={part} />;
    case 'supplement':
      return <Supplement frame={frame} part={part} />;
    case 'pictures':
      return <FrontStrip frame={frame} plan={{ strip: part.stories }} />;
  }
}

/** Parts that follow each other within the column of the page; pictures reach from edge to edge. */
function inColumns(parts: FrontPart[]): FrontPart[][] {
  const groups: FrontPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && part.kind !== 'pictures' && last[0]!.kind !== 'pictures') last.push(part);
    else groups.push([part]);
  }
  return groups;
}

interface FrontPartsProps {
  frame: FrameView;
  parts: FrontPart[];
  /** Whether the column of the page is around them already. */
  isInColumn?: boolean;
}

/** The parts of an arranged front, one under another. */
export function FrontParts({ frame, parts, isInColumn }: FrontPartsProps) {
  return inColumns(parts).map((group, at) => {
    const shown = group.map((part, index) => <Part key={index} frame={frame} part={part} />);
    if (group[0]!.kind === 'pictures') return shown;
    return (
      <div key={at} className={isInColumn ? 'front' : 'wrap front'}>
        {shown}
      </div>
    );
  });
}
