import { readAddresses } from '@/domain/imports/addresses/read-addresses';
import { Unreadable } from '@/domain/imports/unreadable';
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
