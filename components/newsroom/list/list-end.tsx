'use client';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { useInfiniteList } from './use-infinite-list';

/** How far below the viewport the next rows are loaded. */
const AHEAD = '0px 0px 600px 0px';

interface ListEndProps {
  list: Pick<
    ReturnType<typeof useInfiniteList<{ id: string }>>,
    'pages' | 'next' | 'loading' | 'isFull' | 'more'
  >;
  /** Address of the page that starts where this list ends. */
  href: string;
}

/** The end of a list with more rows: loads them when it comes into view, with a link as a fallback without scripts. */
export function ListEnd({ list, href }: ListEndProps) {
  const words = useNewsroomWords().list;
  const end = useRef<HTMLDivElement>(null);
  const { next, loading, isFull, more, pages } = list;
  const goesOn = next !== null && !isFull;
  const byItself = goesOn && loading !== 'failed';

  useEffect(() => {
    const mark = end.current;
    if (!byItself || !mark) return;
    const root = mark.closest('.scroll');
    const observer = new IntersectionObserver(
      entries => entries.some(({ isIntersecting }) => isIntersecting) && void more(),
      { root, rootMargin: AHEAD },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, [byItself, more]);

  const press = (event: MouseEvent) => {
    if (!goesOn || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void more();
  };
  const added = pages.slice(1).reduce((sum, rows) => sum + rows.length, 0);
  return (
    <div className="list-end" ref={end}>
      <span className="visually-hidden" role="status">
        {added ? words.added(added) : ''}
      </span>
      {next !== null && (
        <ScreenLink className="button line" href={href} onClick={press} aria-busy={loading === 'loading'}>
          {loading === 'loading' ? words.loading : loading === 'failed' ? words.again : words.more}
        </ScreenLink>
      )}
    </div>
  );
}
