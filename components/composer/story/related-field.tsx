'use client';
import GripIcon from 'lucide-react/icons/grip-vertical';
import XIcon from 'lucide-react/icons/x';
import { useState } from 'react';
import { FIELD_LIMITS } from '@/domain/story/story';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useTools } from '@/components/editor/context';
import { FieldProblem } from '../saving/wrong-fields';
import { StoryField } from '@/components/editor/story-search/story-field';
import { useOrder } from '@/components/ui/drag/use-order';
import { movedTo } from '@/components/ui/drag/moved-line';

interface RelatedFieldProps {
  relatedIds: string[];
  onRelated(ids: string[]): void;
}

/** Related stories chosen by the editor, in order. */
export function RelatedField({ relatedIds, onRelated }: RelatedFieldProps) {
  const { about, fields } = useComposerWords();
  const { readOnly, headlines } = useTools();
  const [query, setQuery] = useState('');
  const { list, lineProps } = useOrder({
    count: relatedIds.length,
    isFixed: readOnly,
    onMove: (from, to) => onRelated(movedTo(relatedIds, from, to)),
  });
  const nameOf = (id: string) => headlines.get(id) ?? about.unknownStory;
  return (
    <div className="field" role="group" aria-label={fields.relatedIds}>
      {relatedIds.length > 0 && (
        <ul className="lines" ref={list}>
          {relatedIds.map((id, at) => (
            <li key={id} {...lineProps(at)}>
              <Button
                icon
                tiny
                className="grip"
                data-grip
                aria-label={at > 0 ? about.up(nameOf(id)) : about.down(nameOf(id))}
                onClick={() => onRelated(movedTo(relatedIds, at, at > 0 ? at - 1 : at + 1))}
              >
                <Icon of={GripIcon} small />
              </Button>
              <span className="truncate serif" dir="auto">
                {nameOf(id)}
              </span>
              <Button
                icon
                tiny
                aria-label={about.remove(nameOf(id))}
                onClick={() => onRelated(relatedIds.filter(other => other !== id))}
              >
                <Icon of={XIcon} small />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && relatedIds.length < FIELD_LIMITS.relatedIds && (
        <StoryField
          label={about.relatedFind}
          help={about.relatedHelp}
          value={query}
          onType={setQuery}
          onChoose={({ id, headline }) => {
            headlines.set(id, headline);
            setQuery('');
            if (!relatedIds.includes(id)) onRelated([...relatedIds, id]);
          }}
        />
      )}
      <FieldProblem field="relatedIds" />
    </div>
  );
}
