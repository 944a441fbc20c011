'use client';
import GripIcon from 'lucide-react/icons/grip-vertical';
import { useState, type ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { type Section } from '@/domain/paper/edition';
import { directionOf } from '@/domain/language/direction';
import { SectionForm } from './section-form';
import { SectionMenu } from './section-menu';

interface SectionLineProps {
  section: Section;
  /** All sections of the edition. */
  sections: Section[];
  /** Its address within the edition. */
  path: string;
  lang: string;
  stories: number;
  isMoved: boolean;
  /** Its place in the order, where others can be dropped. */
  place: string;
  handleProps: ComponentProps<'button'>;
  /** Moves it one place down or up. */
  onStep(by: 1 | -1): void;
}

/** One section: its handle, its words, and what can be done with it. */
export function SectionLine(props: SectionLineProps) {
  const { section, sections, path, lang, stories, isMoved, place, handleProps, onStep } = props;
  const words = useNewsroomWords().sections;
  const [isOpen, setOpen] = useState(false);
  const nested = section.parentId !== null && 'nested';
  if (isOpen)
    return (
      <li className={classNames('section-edit', nested)}>
        <SectionForm
          section={section}
          isUnderOpinion={sections.some(({ id, isOpinion }) => isOpinion && id === section.parentId)}
          lang={lang}
          onClose={() => setOpen(false)}
        />
      </li>
    );
  return (
    <li
      className={classNames('section-line', 'ordered-line', nested, isMoved && 'moved')}
      data-id={section.id}
      data-place={place}
    >
      <button
        type="button"
        className="drag-handle"
        aria-label={words.handle(section.name)}
        {...handleProps}
        onKeyDown={event => {
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
          if (!by) return;
          event.preventDefault();
          onStep(by);
        }}
      >
        <Icon of={GripIcon} small />
      </button>
      <span>
        <b lang={lang}>{section.name}</b> <span className="muted code">{path}</span>
        {section.hidden && <span className="chip">{words.hidden}</span>}
        <small className="muted">{words.stories(stories)}</small>
        {section.description && (
          <small className="soft" lang={lang} dir={directionOf(lang)}>
            {section.description}
          </small>
        )}
      </span>
      <SectionMenu section={section} sections={sections} stories={stories} onEdit={() => setOpen(true)} />
    </li>
  );
}
