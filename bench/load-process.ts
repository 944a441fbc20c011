import { loadFor } from './load';

/** Sends requests from a separate process, so that they do not delay other measurements. */
process.once('message', (args: Parameters<typeof loadFor>) => {
  void loadFor(...args).then(load => process.send!(load, () => process.disconnect()));
});
