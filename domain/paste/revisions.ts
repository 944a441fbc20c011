import { drop, type Dropped } from './dropped';
import { styledWith, styleOf } from './style';

const STRUCK = 's, strike, del';

const isStruck = (element: Element) =>
  /line-through/.test(styleOf(element).get('text-decoration') ?? '') ||
  /line-through/.test(styleOf(element).get('text-decoration-line') ?? '');

/**
 * Removes struck text, which its writer has deleted, and counts it as deletions. A clipboard of nothing else keeps it.
 */
export function removeStruckText(root: Element, dropped: Dropped): void {
  const found = [...root.querySelectorAll(STRUCK), ...styledWith(root, 'line-through').filter(isStruck)];
  const struck = found.filter(
    element =>
      element.textContent.trim() && !found.some(other => other !== element && other.contains(element)),
  );
  const all = root.textContent.replace(/\s/g, '').length;
  const gone = struck.reduce((sum, { textContent }) => sum + textContent.replace(/\s/g, '').length, 0);
  if (gone === all) return;
  drop(dropped, 'deletions', struck.length);
  for (const element of struck) element.remove();
}

/** Removes the marks of comments in Google Docs, such as "[a]", and the comments at the end, and counts them. */
export function takeCommentMarks(root: Element, dropped: Dropped): void {
  const comments = root.querySelectorAll('a[href*="#cmnt_ref"]');
  for (const comment of comments) (comment.closest('div, p') ?? comment).remove();
  const marks = [...root.querySelectorAll('a[href*="#cmnt"], a[id^="cmnt_ref"]')];
  drop(dropped, 'comments', Math.max(comments.length, marks.length));
  for (const mark of marks) {
    const raised = mark.closest('sup');
    (raised?.textContent.trim() === mark.textContent.trim() ? raised : mark).remove();
  }
}
