import type { ReactNode } from 'react';

/** The head of a screen: its title, where in the paper that is, and at most one thing to do. */
export function TopBar({ title, where, children }: { title: string; where?: string; children?: ReactNode }) {
  return (
    <div className="top">
      <h1>{title}</h1>
      {where && (
        <span className="where cut" dir="auto">
          {where}
        </span>
      )}
      <span className="push" />
      {children}
    </div>
  );
}
