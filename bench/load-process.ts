import { loadFor } from './load';

/** Another process that sends requests, so that what is measured beside them does not wait in their queue. */
process.once('message', (given: Parameters<typeof loadFor>) => {
  void loadFor(...given).then(load => process.send!(load, () => process.disconnect()));
});
