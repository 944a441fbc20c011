import { loadFor } from './load';

/** A separate process that sends requests, so that other measurements do not wait in its queue. */
process.once('message', (args: Parameters<typeof loadFor>) => {
  void loadFor(...args).then(load => process.send!(load, () => process.disconnect()));
});
