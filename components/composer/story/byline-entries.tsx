'use client';
import GripIcon from 'lucide-react/icons/grip-vertical';
import XIcon from 'lucide-react/icons/x';
import { useCallback, useEffect, useRef, useState } from 'react';
import { parseByline } from '@/domain/story/byline';
import { BYLINE_ROLES, FIELD_LIMITS, type BylineEntry, type BylineRole } from '@/domain/story/story';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/options/combobox';
import { findOptions } from '@/components/api/options';
import { Icon } from '@/components/ui/icon';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { bylineEntries, withAuthor } from './byline-field';
import { useTools } from '@/components/editor/context';
import { FieldProblem } from '../saving/wrong-fields';
import type { Named } from '../view';
import { useOrder } from '@/components/ui/drag/use-order';
import { movedTo } from '@/components/ui/drag/moved-line';

interface BylineEntriesProps {
  bylines: BylineEntry[];
  /** The authors named in the story. */
  authors: Named[];
  /** Language of the names. */
  lang: string;
  onBylines(bylines: BylineEntry[]): void;
}

/**
 * The names of a byline in printed order, each with that person's contribution, and a field to add names.
 */
export function BylineEntries({ bylines, authors, lang, onBylines }: BylineEntriesProps) {
  const words = useComposerWords();
  const { about } = words;
  const { readOnly } = useTools();
  const [typed, setTyped] = useState('');
  const latest = useRef(typed);
  const { list, lineProps } = useOrder({
    count: bylines.length,
    isFixed: readOnly,
    onMove: (from, to) => onBylines(movedTo(bylines, from, to)),
  });

  const current = useRef(bylines);
  useEffect(() => {
    current.current = bylines;
  }, [bylines]);
  const [known] = useState(() => new Map(authors.map(author => [author.id, author])));
  const find = useCallback(
    async (text: string) => {
      const found = await findOptions('authors', parseByline(text).at(-1)?.name ?? '', lang);
      for (const author of found) known.set(author.id, author);
      return found;
    },
    [known, lang],
  );

  const type = (text: string) => {
    latest.current = text;
    setTyped(text);
  };
  const append = (added: BylineEntry[]) => {
    type('');
    onBylines([...current.current, ...added].slice(0, FIELD_LIMITS.bylines));
  };
  const add = () => {
    const added = bylineEntries(latest.current, [...known.values()]);
    if (!added.length) return;
    append(added);
    void leadToAuthors(added.filter(({ authorId }) => authorId === null));
  };
  /** Links names that were added before the authors were loaded. */
  const leadToAuthors = async (added: BylineEntry[]) => {
    if (!added.length) return;
    const found = (await Promise.all(added.map(({ name }) => findOptions('authors', name, lang)))).flat();
    for (const author of found) known.set(author.id, author);
    const led = current.current.map(entry =>
      entry.authorId === null && added.some(({ name }) => name === entry.name)
        ? withAuthor(entry, found)
        : entry,
    );
    if (led.some(({ authorId }, at) => authorId !== current.current[at]!.authorId)) onBylines(led);
  };
  const choose = ({ id, name }: Named) => {
    const added = bylineEntries(latest.current, [...known.values()]);
    const last = added.pop();
    append([...added, { role: last?.role ?? 'by', name, authorId: id }]);
  };
  const change = (at: number, role: BylineRole) =>
    onBylines(bylines.map((entry, index) => (index === at ? { ...entry, role } : entry)));

  return (
    <div className="field" role="group" aria-label={words.fields.bylines}>
      <span className="label">{words.fields.bylines}</span>
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
              <span className="truncate" dir="auto">
                {name}
                {authorId === null && <small className="muted"> {about.noPage}</small>}
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
        <Combobox
          label={about.addName}
          field="byline"
          value={typed}
          help={about.bylineHelp}
          isFree
          find={find}
          onType={type}
          onChoose={choose}
          onDone={add}
        />
      )}
      <FieldProblem field="bylines" />
    </div>
  );
}
