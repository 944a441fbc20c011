import { expect, it } from 'vitest';
import { en } from '@/components/ui/words/en';
import { failedWords, withFailed, type FailedFiles } from './failed-files';

it('Files that fail for the same reason are named in one sentence, and each other reason has its own', () => {
  const files = [
    ['a.pdf', 'Not a picture.'],
    ['b.jpg', 'Too large.'],
    ['c.pdf', 'Not a picture.'],
  ] as const;
  const failed = files.reduce<FailedFiles>(
    (before, [name, why]) => withFailed(before, name, why),
    new Map([['2 were left out.', []]]),
  );
  expect(failedWords(failed, en, 'en')).toEqual([
    '2 were left out.',
    'a.pdf, c.pdf: Not a picture.',
    'b.jpg: Too large.',
  ]);
});
