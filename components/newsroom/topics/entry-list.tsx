'use client';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useCallback } from 'react';
import { ListEnd } from '@/components/newsroom/list/list-end';
import { read } from '@/components/api/request';
import { useInfiniteList } from '@/components/newsroom/list/use-infinite-list';
import { languageName } from '@/components/newsroom/words/language-name';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import { textIn } from '@/domain/paper/by-language';
import { NamedRows } from '@/domain/api/named-rows';
import { chosenHref, type TopicsQuery } from './view';

/** Topics or authors by slug; more load on scroll. */
export function EntryList({ rows: first, chosen }: { rows: NamedRows; chosen: TopicsQuery }) {
  const lang = useLanguage();
  const labels = useNewsroomWords().topics;
  const { list: kind, words } = chosen;
  const load = useCallback(
    (after: string) => read(`/api/newsroom/${kind}?${new URLSearchParams({ q: words, after })}`, NamedRows),
    [kind, words],
  );
  const list = useInfiniteList(first, load);
  if (!first.rows.length)
    return (
      <div className="empty empty-list" role="status">
        <p>{words ? labels.nothing : labels.none}</p>
      </div>
    );
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{labels.name}</th>
            <th scope="col">{labels.address}</th>
            <th scope="col" className="desk-only">
              {labels.languages}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.pages.flat().map(({ id, slug, names }) => (
            <tr key={id} className={id === chosen.open ? 'story-row selected' : 'story-row'}>
              <td>
                <ScreenLink
                  className="row-link entry-name"
                  href={chosenHref({ ...chosen, open: id })}
                  aria-current={id === chosen.open ? 'true' : undefined}
                  scroll={false}
                >
                  {textIn(names, lang)}
                </ScreenLink>
              </td>
              <td className="muted code">{slug}</td>
              <td className="soft desk-only">
                {joined(
                  Object.keys(names).map(tag => languageName(tag, lang)),
                  lang,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ListEnd list={list} href={chosenHref({ ...chosen, after: list.next })} />
    </>
  );
}
