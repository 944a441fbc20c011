import type { NamedItem } from '@/domain/imports/item';
import { readNames } from '@/domain/imports/names/read-names';
import { Unreadable } from '@/domain/imports/unreadable';
import type { UnreadItem } from './unread-item';

/** Where e-mail addresses or names are ids: the same one in another list is the same item. */
const SOURCES = { author: 'authors', topic: 'topics' } as const;

/** The authors or topics of a list. @throws Unreadable */
export function* nameItems(text: string, kind: NamedItem['kind'], name: string): Generator<UnreadItem> {
  for (const { number, title, item } of readNames(text, kind, name))
    yield {
      ...{ foreignId: item?.foreignId ?? `${name}:${number}`, source: SOURCES[kind], kind },
      title: title.slice(0, 200) || `${name}:${number}`,
      async read() {
        if (!item) throw new Unreadable('no-name');
        return item;
      },
    };
}
