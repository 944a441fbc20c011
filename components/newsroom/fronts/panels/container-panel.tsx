'use client';
import { useState } from 'react';
import { changeContainer } from '@/domain/front/arrange';
import { FRONT_LIMITS, type Container, type FillRule, type FrontContents } from '@/domain/front/contents';
import { SelectField, TextField } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { SectionName } from '../front-names';
import { TopicField } from './topic-field';

interface ContainerPanelProps {
  contents: FrontContents;
  container: Container;
  sections: SectionName[];
  lang: string;
  onChange(contents: FrontContents, group?: string): void;
}

const TOPIC = 'topic';
/** There are too many topics for a list, so one is chosen in another field. */
const valueOf = (fill: FillRule) => (fill.by === 'section' ? `section ${fill.id}` : fill.by);

/** Kinds with an editable title on the page; the others have a fixed one. */
const TITLED = ['package', 'supplement', 'section'];

/** The title of a container, and the rule that fills its empty slots. */
export function ContainerPanel({ contents, container, sections, lang, onChange }: ContainerPanelProps) {
  const words = useNewsroomWords().fronts;
  const { id, kind, title, fill } = container;
  /** Whether the topic is still to be chosen. */
  const [isAsking, setAsking] = useState(false);
  const isByTopic = fill.by === 'topic' || (isAsking && fill.by === 'nothing');
  const rules: { fill: FillRule; label: string }[] = [
    ...(kind === 'section'
      ? []
      : [
          { fill: { by: 'newest' as const }, label: words.fillNewest },
          { fill: { by: 'nothing' as const }, label: words.fillNothing },
        ]),
    ...sections.map(section => ({
      fill: { by: 'section' as const, id: section.id },
      label: words.fillSection(section.name),
    })),
  ];
  const change = (changed: Partial<Container>, group?: string) =>
    onChange(
      changeContainer(contents, id, one => ({ ...one, ...changed })),
      group,
    );
  return (
    <>
      {TITLED.includes(kind) && (
        <TextField
          label={words.containerTitle}
          value={title}
          lang={lang}
          maxLength={FRONT_LIMITS.title}
          onChange={event => change({ title: event.target.value }, `title ${id}`)}
        />
      )}
      {kind !== 'most-viewed' && (
        <SelectField
          label={words.fill}
          value={isByTopic ? TOPIC : valueOf(fill)}
          onChange={event => {
            const rule = rules.find(one => valueOf(one.fill) === event.target.value);
            setAsking(!rule);
            change({ fill: rule?.fill ?? { by: 'nothing' } });
          }}
        >
          {rules.map(rule => (
            <option key={valueOf(rule.fill)} value={valueOf(rule.fill)}>
              {rule.label}
            </option>
          ))}
          {kind !== 'section' && <option value={TOPIC}>{words.fillTopic}</option>}
        </SelectField>
      )}
      {isByTopic && (
        <TopicField
          topicId={fill.by === 'topic' ? fill.id : null}
          lang={lang}
          onChoose={topicId => change({ fill: { by: 'topic', id: topicId } })}
        />
      )}
    </>
  );
}
