import { FrontShape } from '@/domain/front/api';
import type { FrontContents } from '@/domain/front/contents';
import { CorruptRowError } from '../corrupt-rows';

/** The contents of a front as they are stored. @throws CorruptRowError when they are invalid */
export function storedFront(value: unknown): FrontContents {
  const read = FrontShape.safeParse(value);
  if (!read.success) throw new CorruptRowError('the front is unreadable');
  return read.data;
}
