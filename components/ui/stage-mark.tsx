import type { Stage } from '@/domain/story/workflow';
import type { ReactNode } from 'react';
import PencilIcon from 'lucide-react/icons/pencil-line';
import { Icon } from './icon';

const ring = <circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.6" />;
const line = { fill: 'none', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const SHAPES: Record<Stage, ReactNode> = {
  draft: (
    <circle
      cx="7"
      cy="7"
      r="5.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.6 1.8"
    />
  ),
  submitted: (
    <>
      {ring}
      <path d="M7 3.6a3.4 3.4 0 0 1 0 6.8Z" fill="currentColor" />
    </>
  ),
  approved: (
    <>
      {ring}
      <path d="m4.6 7.2 1.7 1.7 3.2-3.6" stroke="currentColor" {...line} />
    </>
  ),
  scheduled: (
    <>
      {ring}
      <path d="M7 4.2V7l1.9 1.3" stroke="currentColor" {...line} />
    </>
  ),
  published: (
    <>
      <circle cx="7" cy="7" r="6.4" fill="currentColor" />
      <path d="m4.4 7.2 1.8 1.8 3.4-3.8" stroke="var(--paper)" {...line} />
    </>
  ),
  spiked: (
    <>
      {ring}
      <path d="m3.4 10.6 7.2-7.2" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  killed: (
    <>
      <path d="M4.4.8h5.2l3.6 3.6v5.2l-3.6 3.6H4.4L.8 9.6V4.4Z" fill="currentColor" />
      <path
        d="m4.8 4.8 4.4 4.4m0-4.4L4.8 9.2"
        stroke="var(--paper)"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </>
  ),
};

/** A story's stage as shape, word and colour, in that order. Without the word the shape is labelled with it. */
export function StageMark({ stage, word, shapeOnly }: { stage: Stage; word: string; shapeOnly?: boolean }) {
  return (
    <span className="stage" data-s={stage}>
      <svg
        viewBox="0 0 14 14"
        role={shapeOnly ? 'img' : undefined}
        aria-label={shapeOnly ? word : undefined}
        aria-hidden={shapeOnly ? undefined : true}
      >
        {SHAPES[stage]}
      </svg>
      {!shapeOnly && <span className="stage-word">{word}</span>}
    </span>
  );
}

/** Marks a live story whose newest text readers do not have. */
export function UnpublishedMark({ word }: { word: string }) {
  return (
    <span className="unpublished">
      <Icon of={PencilIcon} small />
      <span className="stage-word">{word}</span>
    </span>
  );
}
