/**
 * Pages that a browser may prepare before a reader asks for them: all that only read, near the pointer or the thumb.
 * The text is the same on every page, so that one policy names it by its hash.
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export const SPECULATION_RULES = JSON.stringify({
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: ['/newsroom*', '/api/*', '/media/*', '/*.xml', '/*.json', '/*.atom', '/*\\?*'],
            },
          },
          { not: { selector_matches: '[rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
