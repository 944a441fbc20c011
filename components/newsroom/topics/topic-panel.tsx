'use client';
import { useId } from 'react';
import { useFields } from '@/components/newsroom/forms/use-fields';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useSlugOf } from '@/components/api/use-proposed-slug';
import { EntryPanel } from './entry-panel';
import { TextsByLanguage } from './texts-by-language';
import type { TopicView } from './view';

const NEW_TOPIC: Pick<TopicView, 'names' | 'descriptions' | 'isSeries'> = {
  ...{ names: {}, descriptions: {}, isSeries: false },
};

/** A topic in the languages of the paper; null is a new one. */
export function TopicPanel({ topic, langs }: { topic: TopicView | null; langs: string[] }) {
  const words = useNewsroomWords();
  const labels = words.topics;
  const form = useFields({
    path: `/api/newsroom/topics/${topic?.id}`,
    fields: topic
      ? { names: topic.names, descriptions: topic.descriptions, isSeries: topic.isSeries }
      : NEW_TOPIC,
  });
  const { draft, change } = form;
  const { names, descriptions, isSeries } = draft;
  const first = names[langs[0]!] ?? '';
  const helpId = useId();
  const slug = useSlugOf(names.en ?? first);
  return (
    <EntryPanel
      list="topics"
      title={topic ? (topic.names[langs[0]!] ?? topic.slug) : labels.addTopic}
      id={topic?.id ?? null}
      slug={slug}
      form={form}
      labels={{ ...words.saving.fields, isSeries: labels.isSeries }}
      shown={['names', 'descriptions']}
    >
      {refused => (
        <>
          <TextsByLanguage
            langs={langs}
            refused={refused}
            fields={[
              {
                key: 'names',
                label: labels.nameIn,
                texts: names,
                missing: words.wrong.names,
                onChange: changed => change({ names: changed }),
              },
              {
                key: 'descriptions',
                label: labels.description,
                texts: descriptions,
                long: true,
                onChange: changed => change({ descriptions: changed }),
              },
            ]}
          />
          <label className="option-row explained">
            <input
              className="check"
              type="checkbox"
              checked={isSeries}
              aria-describedby={helpId}
              onChange={event => change({ isSeries: event.target.checked })}
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
