/** Files for programs that every paper has, at fixed addresses, and the addresses of its public API. */
export const PUBLIC_FILES = [
  ...['/feed.xml', '/feed.atom', '/feed.json', '/sitemap.xml', '/sitemap-pages.xml', '/news-sitemap.xml'],
  ...[
    '/robots.txt',
    '/withdrawn.json',
    '/ads.txt',
    '/trust.txt',
    '/security.txt',
    '/manifest.webmanifest',
    '/favicon.ico',
    '/nameplate.woff2',
  ],
  ...['/icon-192.png', '/api/v1/stories', '/api/v1/editions', '/api/v1/sections', '/api/v1/topics'],
];
