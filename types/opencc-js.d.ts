/** The table of opencc-js that we use: pairs of a traditional and a simplified character, parted by bars. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
