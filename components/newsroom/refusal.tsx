import type { ReactNode } from 'react';

/** What cannot be shown, why, and a way on. */
export function Refusal({ title, text, way }: { title: string; text: string; way?: ReactNode }) {
  return (
    <div className="refusal-page">
      <div className="empty">
        <h1>{title}</h1>
        <p>{text}</p>
        {way && <div className="row">{way}</div>}
      </div>
    </div>
  );
}
