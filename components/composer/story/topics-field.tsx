'use client';
import DownIcon from 'lucide-react/icons/chevron-down';
import { useMemo } from 'react';
import { suggestTopics } from '@/domain/story/topic-suggestions';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';
import type { Named } from '../view';

interface TopicsFieldProps {
  topics: Named[];
  chosen: string[];
  /** Headline and body, in which topics may be named. */
  text: string;
  onToggle(id: string): void;
}

/** What a story is about: chosen topics, those that its text names, and all others behind a word. */
export function TopicsField({ topics, chosen, text, onToggle }: TopicsFieldProps) {
  const words = useWords();
  const { readOnly } = useTools();
  const suggested = useMemo(() => suggestTopics(topics, text), [topics, text]);
  const isChosen = ({ id }: Named) => chosen.includes(id);
  const offered = suggested.filter(topic => !isChosen(topic));
  const others = topics.filter(topic => !isChosen(topic) && !offered.includes(topic));
  const chips = (list: Named[]) =>
    list.map(topic => (
      <Chip
        key={topic.id}
        label={topic.name}
        on={isChosen(topic)}
        fixed={readOnly}
        onToggle={() => onToggle(topic.id)}
      />
    ));
  return (
    <div className="field" role="group" aria-label={words.fields.topics}>
      <span className="label">{words.fields.topics}</span>
      {!topics.length && <span className="help">{words.fields.noTopics}</span>}
      {chosen.length > 0 && <div className="btnrow">{chips(topics.filter(isChosen))}</div>}
      {!readOnly && offered.length > 0 && (
        <div className="btnrow" role="group" aria-label={words.about.suggested}>
          <span className="help">{words.about.suggested}</span>
          {chips(offered)}
        </div>
      )}
      {!readOnly && others.length > 0 && (
        <details className="more-topics" open={!chosen.length && !offered.length}>
          <summary className="btn tiny">
            <Icon of={DownIcon} small />
            {words.about.allTopics}
          </summary>
          <div className="btnrow">{chips(others)}</div>
        </details>
      )}
    </div>
  );
}
