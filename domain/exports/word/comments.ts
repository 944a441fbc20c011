import { element } from '@/domain/xml';
import type { WordComment } from './comment-ids';
import { partRoot } from './names';
import { wordTime, type WordState } from './word-state';

/** The start of the text of conversations; each note is a comment on it. */
export const commentStarts = (threadIds: string[], state: WordState): string =>
  threadIds.length
    ? threadIds
        .flatMap(id => state.commentIds(id))
        .map(id => element('w:commentRangeStart', '', { 'w:id': id }))
        .join('')
    : '';

/** The end of that text, with the references that show the comments. */
export function commentEnds(threadIds: string[], state: WordState): string {
  if (!threadIds.length) return '';
  const ids = threadIds.flatMap(id => state.commentIds(id));
  const ends = ids.map(id => element('w:commentRangeEnd', '', { 'w:id': id }));
  const references = ids.map(id => `<w:r>${element('w:commentReference', '', { 'w:id': id })}</w:r>`);
  return ends.join('') + references.join('');
}

/** The parts of a Word file with its comments, their replies and their authors. */
export function commentParts({ comments }: WordState): Record<string, string> {
  if (!comments.length) return {};
  return {
    'word/comments.xml': partRoot('w:comments', comments.map(comment)),
    'word/commentsExtended.xml': partRoot(
      'w15:commentsEx',
      comments.map(({ paragraph, parent, thread }) =>
        element('w15:commentEx', '', {
          'w15:paraId': paragraph,
          ...(parent && { 'w15:paraIdParent': parent }),
          'w15:done': thread.resolved ? '1' : '0',
        }),
      ),
    ),
  };
}

function comment({ id, paragraph, note }: WordComment): string {
  const lines = note.text.split('\n');
  const paragraphs = lines.map((line, at) =>
    element('w:p', [`<w:r>${element('w:t', line, { 'xml:space': 'preserve' })}</w:r>`], {
      ...(at === lines.length - 1 && { 'w14:paraId': paragraph }),
    }),
  );
  return element('w:comment', paragraphs, {
    'w:id': id,
    'w:author': note.author,
    'w:date': wordTime(note.at),
    'w:initials': [...note.author].slice(0, 1).join(''),
  });
}
