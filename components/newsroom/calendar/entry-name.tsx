import type { ReactNode } from 'react';

interface EntryNameProps {
  /** The kind of event, before the name; absent when the name is enough. */
  what?: string;
  /** `auto` for names that people wrote; words of the interface have its direction. */
  dir?: 'auto';
  children: ReactNode;
}

/** The name of an entry. It is truncated at its own end, regardless of the direction of the words before it. */
export function EntryName({ what, dir, children }: EntryNameProps) {
  return (
    <>
      {what && <span className="description">{what}</span>}
      <span className="truncate" dir={dir}>
        {children}
      </span>
    </>
  );
}
