'use client';
import { useCallback, useState } from 'react';
import { SUGGESTED_BY } from '@/domain/story/topic-suggestions';
import { Chip } from '@/components/ui/chip';
import { Combobox } from '@/components/ui/options/combobox';
import { findOptions } from '@/components/api/options';
import { useFound } from '@/components/ui/options/use-found';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import type { Option } from '@/domain/api/options';
import { suggestedTopics } from '../api';
import { useTools } from '@/components/editor/context';
import { FieldProblem } from '../saving/wrong-fields';
import type { Names } from '@/components/api/use-names';
import { useSettled } from '@/components/ui/use-settled';

interface TopicsFieldProps {
  names: Names;
  chosen: string[];
  /** Headline and body, which may contain topics. */
  text: string;
  /** Language of the names. */
  lang: string;
  onToggle(id: string): void;
}

/** Suggestions are requested after this time without a change, in milliseconds. */
const TEXT_PAUSE = 2000;

/** The topics of a story: chosen ones, suggested ones, and a search field. */
export function TopicsField({ names, chosen, text, lang, onToggle }: TopicsFieldProps) {
  const words = useComposerWords();
  const { readOnly } = useTools();
  const [typed, setTyped] = useState('');
  const find = useCallback(
    async (typed: string) => {
      const found = await findOptions('topics', typed, lang);
      return found.filter(({ id }) => !chosen.includes(id));
    },
    [lang, chosen],
  );
  const suggest = useCallback((typed: string) => suggestedTopics(typed, lang), [lang]);
  const settled = useSettled(text.slice(0, SUGGESTED_BY).trim(), TEXT_PAUSE);
  const suggested = useFound(readOnly || !settled ? null : settled, suggest) ?? [];
  const offered = suggested.filter(({ id }) => !chosen.includes(id));

  const toggle = (topic: Option) => {
    names.learn([topic]);
    onToggle(topic.id);
  };
  const chip = (topic: Option) => (
    <Chip
      key={topic.id}
      label={topic.name}
      on={chosen.includes(topic.id)}
      fixed={readOnly}
      onToggle={() => toggle(topic)}
    />
  );
  return (
    <div className="field" role="group" aria-label={words.fields.topicIds} data-field="topics" tabIndex={-1}>
      <span className="label">{words.fields.topicIds}</span>
      {chosen.length > 0 && (
        <div className="button-row">{chosen.map(id => chip({ id, name: names.nameOf(id) ?? '…' }))}</div>
      )}
      {offered.length > 0 && (
        <div className="button-row" role="group" aria-label={words.about.suggested}>
          <span className="help">{words.about.suggested}</span>
          {offered.map(chip)}
        </div>
      )}
      {!readOnly && (
        <Combobox
          label={words.about.addTopic}
          value={typed}
          nothing={words.about.noTopic}
          offersAll
          find={find}
          onType={setTyped}
          onChoose={topic => {
            setTyped('');
            // The list may be older than the choice.
            if (!chosen.includes(topic.id)) toggle(topic);
          }}
          onDone={() => setTyped('')}
        />
      )}
      <FieldProblem field="topicIds" />
    </div>
  );
}
