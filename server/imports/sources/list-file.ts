import { readAddresses } from '@/domain/imports/addresses/read-addresses';
import { Unreadable } from '@/domain/imports/unreadable';
import type { NamedItem } from '@/domain/imports/item';
import { readNames } from '@/domain/imports/names/read-names';
import type { UnreadItem } from './unread-item';

/** Where old addresses are ids: the same one in another list is the same item. */
const ADDRESSES = 'addresses';

/** The redirects in a list of addresses. @throws Unreadable */
export function* addressItems(text: string, name: string): Generator<UnreadItem> {
  for (const { number, from, redirect } of readAddresses(text, name)) {
    yield {
      ...{ foreignId: redirect ? redirect.from.slice(0, 500) : `${name}:${number}`, source: ADDRESSES },
      title: from || `${name}:${number}`,
      kind: 'redirect',
      async read() {
        if (!redirect) throw new Unreadable('no-two-addresses');
        return { kind: 'redirect', foreignId: redirect.from, ...redirect };
      },
    };
  }
}

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
