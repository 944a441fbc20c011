import { isStoreUnavailable, type MediaStore } from './media-store';

/** A store that is moving: new files go to one home, and files that it does not have are read from the other. */
export function storeWithTwoHomes(to: MediaStore, from: MediaStore): MediaStore {
  /** Reads from the new home, falling back to the former one, also while the new one does not answer. */
  async function either<T>(read: (store: MediaStore) => Promise<T | null>): Promise<T | null> {
    const found = await read(to).catch(async (error: unknown) => {
      const former = isStoreUnavailable(error) ? await read(from) : null;
      if (former === null) throw error;
      return former;
    });
    return found ?? read(from);
  }
  return {
    put: to.put,
    putStream: to.putStream,
    putFile: to.putFile,
    async remove(name) {
      // In this order, so that the move does not copy it again.
      await from.remove(name);
      await to.remove(name);
    },
    has: async name => Boolean(await either(async store => (await store.has(name)) || null)),
    sizeOf: name => either(store => store.sizeOf(name)),
    get: name => either(store => store.get(name)),
    open: (name, part) => either(store => store.open(name, part)),
    list: to.list,
    async removeUnfinished(before) {
      await from.removeUnfinished(before);
      await to.removeUnfinished(before);
    },
  };
}
