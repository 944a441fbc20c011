import type { ReactNode } from 'react';

interface TopBarProps {
  title: string;
  /** Where in the paper that is. */
  where?: string;
  /** Shown next to the title: what is chosen, and how it is. */
  extra?: ReactNode;
  children?: ReactNode;
}

/** The head of a screen: its title, and at the other end at most one thing to do. */
export function TopBar({ title, where, extra, children }: TopBarProps) {
  return (
    <div className="top-bar">
      <div className="names">
        <h1>{title}</h1>
        {where && (
          <span className="location truncate" dir="auto">
            {where}
          </span>
        )}
      </div>
      {extra}
      <span className="push" />
      {children}
    </div>
  );
}
