'use client';
import { read } from '@/components/api/request';
import type { LibraryAnswer, LibraryPicture } from '@/domain/api/media';
import { useCallback, useEffect, useRef, useState } from 'react';

/** A query of the picture library. */
interface LibraryQuery {
  words: string;
  storyId: string | null;
  /** The language of the text that the picture is for. */
  lang: string;
  after?: string;
}

/** A page of the picture library; null when it cannot be read. */
function loadLibrary({ words, storyId, lang, after }: LibraryQuery): Promise<LibraryAnswer | null> {
  const query = new URLSearchParams({
    lang,
    ...(words && { q: words }),
    ...(storyId && { story: storyId }),
    ...(after && { after }),
  });
  return read(`/api/newsroom/pictures?${query}`, 'LibraryAnswer');
}

const TYPING_PAUSE = 200;

/** The shown part of the library, and whether more is loading. */
interface Found {
  pictures: LibraryPicture[];
  next: string | null;
}

/** The pictures that match a query and a story, reloaded after each pause in typing. */
export function useLibrary(words: string, storyId: string | null, lang: string) {
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);
  const [loading, setLoading] = useState(true);
  /** The current query; an answer to another one is outdated. */
  const wanted = useRef(0);

  const read = useCallback(
    async (list: number, after?: string) => {
      const answer = await loadLibrary({ words: words.trim(), storyId, lang, after });
      if (list !== wanted.current) return;
      setLoading(false);
      setFailed(answer === null);
      if (!answer) return;
      setFound(before => ({
        ...answer,
        pictures: after && before ? [...before.pictures, ...answer.pictures] : answer.pictures,
      }));
    },
    [words, storyId, lang],
  );

  useEffect(() => {
    const lists = wanted;
    const list = ++lists.current;
    const timer = setTimeout(() => {
      setLoading(true);
      void read(list);
    }, TYPING_PAUSE);
    return () => {
      clearTimeout(timer);
      lists.current++;
    };
  }, [read]);

  return {
    found,
    failed,
    loading,
    more() {
      if (loading) return;
      setLoading(true);
      void read(wanted.current, failed ? undefined : (found?.next ?? undefined));
    },
  };
}
