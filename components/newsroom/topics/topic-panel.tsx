'use client';
import { useId, useState } from 'react';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useSlugOf } from '@/components/ui/options/use-proposed-slug';
import { EntryPanel } from './entry-panel';
import { TextsByLanguage } from './texts-by-language';
import type { TopicView } from './view';

/** A topic in the languages of the paper; null is a new one. */
export function TopicPanel({ topic, langs }: { topic: TopicView | null; langs: string[] }) {
  const words = useNewsroomWords();
  const labels = words.topics;
  const [names, setNames] = useState(topic?.names ?? {});
  const [descriptions, setDescriptions] = useState(topic?.descriptions ?? {});
  const [isSeries, setIsSeries] = useState(topic?.isSeries ?? false);
  const first = names[langs[0]!] ?? '';
  const helpId = useId();
  const slug = useSlugOf(names.en ?? first);
  return (
    <EntryPanel
      list="topics"
      title={topic ? (topic.names[langs[0]!] ?? topic.slug) : labels.addTopic}
      id={topic?.id ?? null}
      slug={slug}
      body={{ names, descriptions, isSeries }}
      shown={['names']}
    >
      {refused => (
        <>
          <TextsByLanguage
            langs={langs}
            fields={[
              {
                key: 'names',
                label: labels.nameIn,
                texts: names,
                wrong: refused?.field?.startsWith('names') ? words.wrong.names : null,
                onChange: setNames,
              },
              {
                key: 'descriptions',
                label: labels.description,
                texts: descriptions,
                long: true,
                onChange: setDescriptions,
              },
            ]}
          />
          <label className="optrow">
            <input
              className="check"
              type="checkbox"
              checked={isSeries}
              aria-describedby={helpId}
              onChange={event => setIsSeries(event.target.checked)}
            />
            <span>
              {labels.isSeries}
              <small className="help" id={helpId}>
                {labels.isSeriesHelp}
              </small>
            </span>
          </label>
        </>
      )}
    </EntryPanel>
  );
}
