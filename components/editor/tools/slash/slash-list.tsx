'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useId, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { Matched } from '@/components/ui/options/matched';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import { Floating } from '../floating';
import type { SlashQuery } from './slash-query';
import { useSlashOptions, type SlashOption } from './use-slash-options';
import { useSlashKeys } from './use-slash-keys';

interface SlashListProps {
  editor: Editor;
  slash: SlashQuery;
  langs: { first: string; second: string | null };
  storyId?: string;
  onSendAway(): void;
}

/** The blocks, and then the stories, that match the text after a slash. */
export function SlashList({ editor, slash, langs, storyId, onSendAway }: SlashListProps) {
  const { blocks: words } = useWords();
  const listId = useId();
  const [chosen, setChosen] = useState(0);
  const { blocks, stories } = useSlashOptions(slash.query, langs, storyId, editor);
  const options = [...blocks, ...stories];
  const at = Math.min(chosen, Math.max(0, options.length - 1));

  const take = (option: SlashOption) => {
    editor.chain().focus().deleteRange({ from: slash.from, to: slash.to }).run();
    option.run(editor);
  };
  useSlashKeys(editor, {
    onStep: step => setChosen((at + step + options.length) % Math.max(1, options.length)),
    onTake: options[at] ? () => take(options[at]!) : null,
    onSendAway,
  });

  useEffect(() => {
    const { dom } = editor.view;
    const optionId = `${listId}-${at}`;
    document.getElementById(optionId)?.scrollIntoView({ block: 'nearest' });
    dom.setAttribute('aria-controls', listId);
    dom.setAttribute('aria-activedescendant', optionId);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, at, listId, slash.query]);

  const group = (label: string, members: SlashOption[], first: number) =>
    members.length > 0 && (
      <div role="group" aria-label={label}>
        <span className="label" aria-hidden="true">
          {label}
        </span>
        {members.map((option, index) => {
          const isOn = first + index === at;
          const id = `${listId}-${first + index}`;
          return (
            <div
              key={option.id}
              id={id}
              className={isOn ? 'item is-on' : 'item'}
              role="option"
              aria-selected={isOn}
              aria-labelledby={`${id}-name`}
              aria-describedby={`${id}-help`}
              onClick={() => take(option)}
            >
              <Icon of={option.icon} />
              <span dir="auto">
                <span id={`${id}-name`}>
                  <Matched text={option.label} words={slash.query} />
                </span>
                <small id={`${id}-help`}>{option.help}</small>
              </span>
              {isOn && <Kbd keys="Enter" silent />}
            </div>
          );
        })}
      </div>
    );

  return (
    <Floating anchor={editor.view.coordsAtPos(slash.from)}>
      <div
        className="menu slash-menu"
        role="listbox"
        aria-label={words.insert}
        id={listId}
        tabIndex={0}
        onMouseDown={event => event.preventDefault()}
      >
        {group(words.blocksFound, blocks, 0)}
        {group(words.storiesFound, stories, blocks.length)}
        {!options.length && <p className="label">{words.none}</p>}
      </div>
    </Floating>
  );
}
