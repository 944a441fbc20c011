'use client';
import BackIcon from 'lucide-react/icons/arrow-left';
import EyeIcon from 'lucide-react/icons/eye';
import CoverageIcon from 'lucide-react/icons/radio';
import PreviewIcon from 'lucide-react/icons/monitor-smartphone';
import type { MouseEvent } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { EditionMarks, type EditionState } from '@/components/ui/edition-marks';
import { Icon } from '@/components/ui/icon';
import { MenuItem } from '@/components/ui/menu';
import { StageMark, UnpublishedMark } from '@/components/ui/stage-mark';
import { useWords } from '@/components/ui/words/words-provider';
import type { StoryAction } from '@/domain/story/workflow';
import { ActionButtons } from './actions/action-buttons';
import { PeopleHere } from './people-here';
import type { PresenceTools } from './presence/use-presence';
import { SavedState, type ComposerSaveState } from './saving/saved-state';
import { offeredActions, type OfferedStep } from './actions/stage-actions';
import type { ComposerProps, ComposerStory } from './view';
import { listBefore } from './list-before';

const BUDGET = '/newsroom';

interface HeaderProps {
  story: ComposerStory;
  slugLine: string;
  editions: ComposerProps['editions'];
  versions: ComposerProps['versions'];
  state: ComposerSaveState;
  isStored: boolean;
  unsent: boolean;
  counts: string;
  presence: PresenceTools;
  busy: StoryAction | null;
  noDuplicate: string | null;
  onDuplicate(): void;
  onExport(): void;
  onPreview(): void;
  /** Shows the unpublished changes. */
  onUnpublished(): void;
  /** Opens the panel where it is hidden. */
  onPanel(): void;
  onAct(action: OfferedStep): void;
  /** Saves before the page is closed. */
  onLeave(): Promise<unknown>;
}

export function Header(props: HeaderProps) {
  const { story, slugLine, editions, versions, state, unsent, counts, presence, busy } = props;
  const { onPreview, onPanel, onAct, onLeave, noDuplicate, onDuplicate, onExport, onUnpublished } = props;
  const words = useWords();
  const changes = words.unpublished.title(story.unpublishedChanges);
  const { agencyKill } = story.checkFacts;

  const stateIn = (editionId: string): EditionState => {
    const stage =
      editionId === story.editionId ? story.stage : versions.find(it => it.editionId === editionId)?.stage;
    if (!stage || stage === 'spiked' || stage === 'killed') return 'off';
    return stage === 'published' ? 'live' : 'work';
  };
  const marks = editions.map(({ id, name, mark }) => {
    const where = stateIn(id);
    return { mark, name, state: where, stateWord: words.compose.states[where] };
  });

  const coverageHref = `/newsroom/stories/${story.id}/live`;
  const leave = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const { href, pathname } = event.currentTarget;
    const list = pathname === BUDGET ? listBefore(document.referrer, location.origin) : null;
    if (!unsent && !list) return;
    event.preventDefault();
    if (unsent) await onLeave();
    location.assign(list ?? href);
  };

  return (
    <header className="composer-bar">
      <a
        className="button icon-only"
        href={BUDGET}
        aria-label={words.nav.backToBudget}
        onClick={event => void leave(event)}
      >
        <Icon of={BackIcon} />
      </a>
      <h1
        className={classNames('slug truncate', agencyKill && !agencyKill.isHeld && 'agency-killed')}
        dir="auto"
      >
        {slugLine || words.compose.newSlugLine}
      </h1>
      <StageMark
        stage={story.stage}
        word={story.returned ? words.returned.stage : words.stages[story.stage]}
      />
      {story.unpublishedChanges > 0 && (
        <Button
          tiny

          aria-label={changes}
          title={changes}
          onClick={onUnpublished}
        >
          <UnpublishedMark word={words.unpublished.mark(story.unpublishedChanges)} />
        </Button>
      )}
      <span className="desk-only">
        <EditionMarks marks={marks} label={words.compose.noEditions} />
      </span>
      <SavedState state={state} isStored={props.isStored} />
      <span className="push" />
      <PeopleHere presence={presence} />
      <span className="muted tabular wide nowrap">{counts}</span>
      <Button
        className="desk-only"
        title={words.writing.preview.title}
        aria-label={words.writing.preview.title}
        onClick={onPreview}
      >
        <Icon of={PreviewIcon} />
        <span className="wide">{words.writing.preview.title}</span>
      </Button>
      <a
        className="button desk-only"
        href={coverageHref}
        title={words.compose.coverage}
        aria-label={words.compose.coverage}
        onClick={event => void leave(event)}
      >
        <Icon of={CoverageIcon} />
      </a>
      {story.liveAddress && (
        <a
          className="button desk-only"
          href={story.liveAddress}
          target="_blank"
          rel="noopener"
          title={words.compose.view}
          aria-label={words.compose.view}
        >
          <Icon of={EyeIcon} />
          <span className="wide">{words.compose.view}</span>
        </a>
      )}
      <ActionButtons
        offered={offeredActions(story, unsent)}
        busy={busy}
        isLive={story.liveAddress !== null}
        isReturned={story.returned !== null}
        noDuplicate={noDuplicate}
        onDuplicate={onDuplicate}
        onExport={onExport}
        onAct={onAct}
        permissions={
          <a
            className="item"
            href={`/newsroom/permissions?story=${story.id}`}
            onClick={event => void leave(event)}
          >
            {words.compose.permissions}
          </a>
        }
        ways={close => {
          const way = (open: () => void) => () => {
            close();
            open();
          };
          return (
            <>
              <MenuItem onClick={way(onPanel)}>{words.panel.label}</MenuItem>
              <MenuItem onClick={way(onPreview)}>{words.writing.preview.title}</MenuItem>
              <a className="item" href={coverageHref} onClick={event => void leave(event)}>
                {words.compose.coverage}
              </a>
              {story.liveAddress && (
                <a className="item" href={story.liveAddress} target="_blank" rel="noopener">
                  {words.compose.view}
                </a>
              )}
            </>
          );
        }}
      />
    </header>
  );
}
