'use client';
import GripIcon from 'lucide-react/icons/grip-vertical';
import XIcon from 'lucide-react/icons/x';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { BYLINE_ROLES, FIELD_LIMITS, type BylineEntry, type BylineRole } from '@/domain/story/story';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import { bylineEntries } from '../page/byline-field';
import { useTools } from '../context';
import type { Named } from '../view';
import { movedTo, useOrder } from './use-order';

interface BylineEntriesProps {
  bylines: BylineEntry[];
  authors: Named[];
  onBylines(bylines: BylineEntry[]): void;
}

/** The names of a byline in printed order, each with what that person did, and a field for more. */
export function BylineEntries({ bylines, authors, onBylines }: BylineEntriesProps) {
  const words = useWords();
  const { about } = words;
  const { readOnly } = useTools();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const latest = useRef(typed);
  const { list, lineProps } = useOrder(bylines.length, (from, to) => onBylines(movedTo(bylines, from, to)));

  const type = (text: string) => {
    latest.current = text;
    setTyped(text);
  };
  const add = () => {
    const added = bylineEntries(latest.current, authors);
    if (!added.length) return;
    type('');
    onBylines([...bylines, ...added].slice(0, FIELD_LIMITS.bylines));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.metaKey || event.ctrlKey) add();
    if (event.key === 'Enter' && !event.metaKey && !event.ctrlKey) event.preventDefault();
  };
  const change = (at: number, role: BylineRole) =>
    onBylines(bylines.map((entry, index) => (index === at ? { ...entry, role } : entry)));

  return (
    <div className="field" role="group" aria-label={words.fields.byline}>
      <span className="label">{words.fields.byline}</span>
      {bylines.length > 0 && (
        <ul className="lines" ref={list}>
          {bylines.map(({ name, role, authorId }, at) => (
            <li key={`${at}-${name}`} {...lineProps(at)}>
              <Button
                icon
                tiny
                className="grip"
                data-grip
                aria-label={at > 0 ? about.up(name) : about.down(name)}
                title={at > 0 ? about.up(name) : about.down(name)}
                onClick={() => onBylines(movedTo(bylines, at, at > 0 ? at - 1 : at + 1))}
              >
                <Icon of={GripIcon} small />
              </Button>
              <span className="cut">
                {name}
                {authorId === null && <small className="dim"> {about.noPage}</small>}
              </span>
              <select
                aria-label={about.roleOf(name)}
                value={role}
                onChange={event => change(at, event.target.value as BylineRole)}
              >
                {BYLINE_ROLES.map(one => (
                  <option key={one} value={one}>
                    {about.bylineRoles[one]}
                  </option>
                ))}
              </select>
              <Button
                icon
                tiny
                aria-label={about.remove(name)}
                onClick={() => onBylines(bylines.filter((_, index) => index !== at))}
              >
                <Icon of={XIcon} small />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <>
          <TextField
            label={about.addName}
            data-field="byline"
            list={listId}
            value={typed}
            help={about.bylineHelp}
            onChange={event => type(event.target.value)}
            onKeyDown={press}
            onBlur={add}
          />
          <datalist id={listId}>
            {authors.map(author => (
              <option key={author.id} value={author.name} />
            ))}
          </datalist>
        </>
      )}
    </div>
  );
}
