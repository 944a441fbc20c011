'use client';
import ArrowRightIcon from 'lucide-react/icons/arrow-right';
import ClockIcon from 'lucide-react/icons/clock';
import SearchIcon from 'lucide-react/icons/search';
import UserIcon from 'lucide-react/icons/user';
import ZapIcon from 'lucide-react/icons/zap';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconShape } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { Matched } from '@/components/ui/options/matched';
import { StageMark } from '@/components/ui/stage-mark';
import type { RailPlace } from '../rail-place';
import type { NotDone } from '@/components/api/send';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '../words/use-newsroom-words';
import type { Entry, Group } from './entries';
import { rememberRecent } from './recent';
import { useEntries } from './use-entries';

interface PaletteProps {
  personId: string;
  places: RailPlace[];
  onClose(): void;
  onSignOut(): void;
}

const ICONS: Record<Group, IconShape> = {
  recent: ClockIcon,
  stories: SearchIcon,
  do: ZapIcon,
  goTo: ArrowRightIcon,
  people: UserIcon,
};

/** One field that reaches every screen, story and command. Arrow keys choose, Enter opens, Escape closes. */
export function Palette({ personId, places, onClose, onSignOut }: PaletteProps) {
  const words = useNewsroomWords();
  const { palette, stages } = words;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const running = useRef(false);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const query = typed.trim();
  const leave = () => {
    onClose();
    onSignOut();
  };
  const { entries, failure } = useEntries({ personId, places, words: query, leave });
  const at = Math.min(chosen, entries.length - 1);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const open = async ({ href, label, hint, run, types }: Entry, inNewTab: boolean) => {
    if (types) {
      // The field must have its words before the cursor is moved behind them.
      flushSync(() => setTyped(types));
      field.current?.focus();
      field.current?.setSelectionRange(types.length, types.length);
      return setChosen(0);
    }
    if (href) rememberRecent(personId, { href, label, hint });
    if (!href) {
      if (running.current) return;
      running.current = true;
      const notDone = (await run?.()) ?? null;
      running.current = false;
      setRefused(notDone);
      if (notDone) return;
    } else if (inNewTab) window.open(href, '_blank', 'noopener');
    else window.location.assign(href);
    if (inNewTab || !href) onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step && entries.length) {
      event.preventDefault();
      setChosen((at + step + entries.length) % entries.length);
    } else if (event.key === 'Enter' && entries[at]) {
      event.preventDefault();
      void open(entries[at], event.metaKey || event.ctrlKey);
    }
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={palette.title}
      onClose={onClose}
      onMouseDown={event => event.target === dialog.current && onClose()}
    >
      <div className="palette-query">
        <Icon of={SearchIcon} />
        <input
          ref={field}
          role="combobox"
          aria-label={palette.ask}
          placeholder={palette.ask}
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={entries.length ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          autoFocus
          value={typed}
          onChange={event => {
            setTyped(event.target.value);
            setChosen(0);
            setRefused(null);
          }}
          onKeyDown={press}
        />
        <Kbd keys="Esc" />
      </div>
      <div className="menu" role="listbox" id={`${id}-list`} aria-label={palette.title}>
        {entries.map((entry, index) => (
          <div key={entry.id} role="presentation">
            {entry.group !== entries[index - 1]?.group && (
              <span className="label" role="presentation">
                {palette[entry.group]}
              </span>
            )}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={classNames('item', index === at && 'is-on')}
              onMouseMove={() => index !== at && setChosen(index)}
              onClick={event => void open(entry, event.metaKey || event.ctrlKey)}
            >
              {entry.stage ? (
                <StageMark stage={entry.stage} word={stages[entry.stage]} shapeOnly />
              ) : (
                <Icon of={ICONS[entry.group]} small />
              )}
              <span className="named">
                <span className={classNames('truncate', entry.stage && 'serif')} dir="auto">
                  <Matched text={entry.label} words={query} />
                </span>
                {entry.hint && (
                  <small className="truncate" dir="auto">
                    <Matched text={entry.hint} words={query} />
                  </small>
                )}
                {entry.due && (
                  <small className="truncate warn" dir="auto">
                    {entry.due}
                  </small>
                )}
              </span>
            </div>
          </div>
        ))}
      </div>
      <p className={entries.length ? 'visually-hidden' : 'help nothing'} role="status">
        {entries.length ? palette.found(entries.length) : !failure && palette.nothing}
      </p>
      <FormError refused={refused ?? (query ? failure : null)} />
      <div className="palette-foot" aria-hidden>
        <span>
          <Kbd keys="↑" /> <Kbd keys="↓" /> {palette.choose}
        </span>
        <span>
          <Kbd keys="Enter" /> {palette.open}
        </span>
        <span>
          <Kbd keys="Mod+Enter" /> {palette.newTab}
        </span>
      </div>
    </dialog>
  );
}
