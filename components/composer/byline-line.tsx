'use client';
import { Fragment } from 'react';
import type { StoryFields } from '@/domain/story';
import { printedByline } from './byline-field';

/** The byline as it will be printed, with the place and the outlet. */
export function BylineLine({ fields, lang }: { fields: StoryFields; lang: string }) {
  const groups = printedByline(fields.bylines, lang);
  if (!groups.length && !fields.dateline && !fields.source) return <hr className="p-by-none" />;
  return (
    <p className="p-by" data-testid="byline-preview">
      {groups.map(({ lead, names, joints }) => (
        <span key={lead}>
          {lead}
          {names.map((name, index) => (
            <Fragment key={`${index}-${name}`}>
              {index > 0 && joints[index - 1]}
              <b>{name}</b>
            </Fragment>
          ))}
        </span>
      ))}
      {fields.dateline && <span>{fields.dateline}</span>}
      {fields.source && <span>{fields.source}</span>}
    </p>
  );
}
