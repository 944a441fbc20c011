import { loadFor } from './load';

/** A separate process that sends requests, so that other measurements do not wait in its queue. */
process.once('message', (given: Parameters<typeof loadFor>) => {
  void loadFor(...given).then(load => process.send!(load, () => process.disconnect()));
});
