import type { Stage } from '@/domain/story/workflow';

/**
 * A text above this multiple of the planned length is far too long; a submitted one below this share is far
 * too short.
 */
const FAR_OVER = 1.3;
const FAR_UNDER = 0.6;

interface PlannedLength {
  /** Words of the text, with each Chinese character counted as one. */
  length: number;
  expectedWords: number;
  stage: Stage;
}

/** Whether a text is far longer or shorter than planned; drafts are never too short. */
export function lengthHint({ length, expectedWords, stage }: PlannedLength): 'over' | 'under' | null {
  if (length > expectedWords * FAR_OVER) return 'over';
  return stage !== 'draft' && length < expectedWords * FAR_UNDER ? 'under' : null;
}
