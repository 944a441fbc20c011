/** Where the server is started. */
export const SERVE = 'scripts/serve.ts';

/** With a larger heap allowed, V8 clears it so late that the server takes twice its memory. NODE_OPTIONS may say another. */
const SERVER_HEAP = '--max-old-space-size=640';

/**
 * What Node is started with for a script of ours.
 * @param {string} script
 * @param {boolean} development compiling pages takes more
 * @returns {string[]}
 */
export function nodeFlags(script, development = false) {
  const isSaid = process.env.NODE_OPTIONS?.includes('--max-old-space-size');
  return [...(script === SERVE && !development && !isSaid ? [SERVER_HEAP] : []), '--import', 'tsx'];
}
