import { createElement } from 'react';
import { StoryPage } from '@/components/reader/story/story-page';
import type { StoryPageView } from '@/components/reader/view';

/** The page of a story as a whole document. */
export async function storyHtml(view: StoryPageView): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!doctype html>${renderToStaticMarkup(createElement(StoryPage, view))}`;
}
