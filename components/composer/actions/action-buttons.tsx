'use client';
import DownIcon from 'lucide-react/icons/chevron-down';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import type { StoryAction } from '@/domain/story/workflow';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuItem } from '@/components/ui/menu';
import { refusalsWords } from '@/components/ui/words/refusal-words';
import { useWords } from '@/components/ui/words/words-provider';
import { SHORTCUTS } from '../keys/shortcuts';
import type { OfferedAction, OfferedActions, OfferedStep } from './stage-actions';

interface ActionButtonsProps {
  offered: OfferedActions;
  busy: StoryAction | null;
  isLive: boolean;
  /** Whether an editor returned it. */
  isReturned: boolean;
  /** Why the story cannot be duplicated; null when it can. */
  noDuplicate: string | null;
  onDuplicate(): void;
  onExport(): void;
  onAct(action: OfferedStep): void;
  /** Links next to these buttons, or in their menu on a phone. */
  ways(close: () => void): ReactNode;
  /** A link to the permissions of this person on the story, at the end of the menu. */
  permissions: ReactNode;
}

/** The actions of the story: buttons in the header, also in the menu on a phone. */
export function ActionButtons({
  offered,
  busy,
  isLive,
  isReturned,
  noDuplicate,
  onDuplicate,
  onExport,
  onAct,
  ways,
  permissions,
}: ActionButtonsProps) {
  const words = useWords();
  const { main, others, menu, takeDown } = offered;
  const mainButton = useRef<HTMLButtonElement>(null);
  const wasBusy = useRef(busy);
  useEffect(() => {
    // An action may remove its own button. Focus must not jump to the top of the page, nor to another action.
    const isLost = wasBusy.current && !busy && document.activeElement === document.body;
    if (isLost) mainButton.current?.focus();
    wasBusy.current = busy;
  }, [busy]);
  const refusalOf = ({ allowed, refusals, nothingNew }: OfferedAction) =>
    nothingNew ? words.compose.nothingNew : allowed ? null : refusalsWords(refusals, words);
  const labelOf = (action: OfferedStep) => {
    if (action === 'publish' && isLive) return words.compose.publishChanges;
    return action === 'submit' && isReturned ? words.returned.again : words.actions[action];
  };

  const button = (offer: OfferedAction, solid: boolean) => (
    <Button
      key={offer.action}
      ref={solid ? mainButton : undefined}
      variant={solid ? 'solid' : 'line'}
      refusal={refusalOf(offer)}
      aria-busy={busy === offer.action || undefined}
      // The second press of a double click was meant for the previous button in this place.
      onClick={event => event.detail < 2 && onAct(offer.action)}
    >
      <span className="truncate">{labelOf(offer.action)}</span>
      {solid && <Kbd keys={SHORTCUTS.main.keys} silent />}
    </Button>
  );

  const item = (offer: OfferedAction, close: () => void) => (
    <MenuItem
      key={offer.action}
      bad={takeDown.includes(offer)}
      refusal={refusalOf(offer)}
      onClick={() => {
        close();
        onAct(offer.action);
      }}
    >
      {labelOf(offer.action)}
    </MenuItem>
  );

  return (
    <div className="actions">
      {others.length > 0 && (
        <span className="other-actions desk-only">{others.map(offer => button(offer, false))}</span>
      )}
      {main && button(main, true)}
      <Menu
        label={words.compose.otherActions}
        trigger={<Icon of={DownIcon} small />}
        button={{ icon: true, variant: 'line' }}
        atEnd
      >
        {close => (
          <>
            <span className="phone-only phone-acts">{others.map(offer => item(offer, close))}</span>
            <MenuItem
              refusal={noDuplicate}
              onClick={() => {
                close();
                onDuplicate();
              }}
            >
              {words.library.duplicate}
            </MenuItem>
            <MenuItem
              onClick={() => {
                close();
                onExport();
              }}
            >
              {words.exports.action}
            </MenuItem>
            {menu.map(offer => item(offer, close))}
            {permissions}
            <span className="phone-only phone-acts">{ways(close)}</span>
            {takeDown.map(offer => (
              <Fragment key={offer.action}>
                <hr />
                {item(offer, close)}
              </Fragment>
            ))}
          </>
        )}
      </Menu>
    </div>
  );
}
