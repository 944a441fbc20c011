/**
 * Pages that a browser may prepare before they are requested: read-only ones, on hover or touch. The text is
 * the same on every page, so that one policy can list its hash. @see https://wicg.github.io/nav-
 * speculation/speculation-rules.html
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
