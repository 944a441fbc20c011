import type { Body } from '@/domain/document/body';
import { bodyLength, textSize } from '@/domain/document/length';
import type { TextKind } from './story-kinds';

const SHOWN = ['gallery', 'video', 'audio'] as const;

/** A gallery or recording in a text longer than this, in minutes, is only part of a story. */
const MAX_MINUTES = 2;
/** Above this size no counting is needed. */
const MAX_SIZE = 20_000;

/**
 * The kind of a text: live when it is or was covered live, else its main content.
 * @param isCovered whether it is or was covered live
 */
export function textKind(body: Body, isCovered: boolean): TextKind {
  if (isCovered) return 'live';
  const blocks = body.content ?? [];
  const shown = SHOWN.find(type => blocks.some(block => block.type === type));
  if (!shown) return 'story';
  const text = { ...body, content: blocks.filter(({ type }) => !SHOWN.some(other => other === type)) };
  return textSize(text) > MAX_SIZE || bodyLength(text).minutes > MAX_MINUTES ? 'story' : shown;
}
