'use client';
import { useCallback, useEffect, useState } from 'react';
import { Combobox } from '@/components/ui/options/combobox';
import { findOptions, loadOptions } from '@/components/api/options';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface TopicFieldProps {
  /** Null: none was chosen yet. */
  topicId: string | null;
  /** Language of the names. */
  lang: string;
  onChoose(topicId: string): void;
}

/** The topic whose newest stories fill the empty slots of a container. */
export function TopicField({ topicId, lang, onChoose }: TopicFieldProps) {
  const words = useNewsroomWords().fronts;
  const [typed, setTyped] = useState<string | null>(null);
  const [name, setName] = useState('');
  const find = useCallback((typed: string) => findOptions('topics', typed, lang), [lang]);
  useEffect(() => {
    if (topicId === null) return;
    let isCurrent = true;
    void loadOptions('topics', [topicId], lang).then(([topic]) => {
      if (isCurrent && topic) setName(topic.name);
    });
    return () => {
      isCurrent = false;
    };
  }, [topicId, lang]);
  return (
    <Combobox
      label={words.topic}
      help={topicId === null ? words.topicMissing : undefined}
      value={typed ?? name}
      query={typed ?? ''}
      offersAll
      find={find}
      onType={setTyped}
      onChoose={topic => {
        setName(topic.name);
        setTyped(null);
        onChoose(topic.id);
      }}
      onDone={() => setTyped(null)}
    />
  );
}
