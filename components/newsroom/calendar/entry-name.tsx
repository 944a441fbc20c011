import type { ReactNode } from 'react';

interface EntryNameProps {
  /** What happens then, before the name; absent where the name alone says it. */
  what?: string;
  /** `auto` for names that people wrote; words of the interface have its direction. */
  dir?: 'auto';
  children: ReactNode;
}

/** The name of an entry. It is cut at its own end, in whatever direction the words before it run. */
export function EntryName({ what, dir, children }: EntryNameProps) {
  return (
    <>
      {what && <span className="what">{what}</span>}
      <span className="cut" dir={dir}>
        {children}
      </span>
    </>
  );
}
