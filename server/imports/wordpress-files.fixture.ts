/** What must be kept of a WordPress export; anything not listed must be absent. */
export interface KeptOfWxr {
  authors?: number;
  stories?: number;
  /** Attachments, lead pictures and pictures in texts. */
  pictures?: number;
  leads?: number;
  shown?: number;
  bylines?: number;
  topics?: number;
  letters?: number;
}

/** Real WordPress exports, with what was counted in each; the place of the fault where one is not well formed. */
export const WXR_FILES: Record<string, KeptOfWxr | string> = {
  'superdesk-core/wordpress_wxr.xml': {
    authors: 4,
    stories: 5,
    shown: 1,
    bylines: 5,
    topics: 1,
    letters: 612,
  },
  'superdesk-core/wordpress_wxr_funke.xml': {
    stories: 1,
    leads: 1,
    shown: 3,
    bylines: 1,
    topics: 5,
    letters: 2987,
  },
  'superdesk-core/wordpress_wxr_thumb.xml': {
    authors: 1,
    stories: 1,
    pictures: 1,
    leads: 1,
    bylines: 1,
    letters: 4,
  },
  'theme-test-data/themeunittestdata.wordpress.xml': {
    authors: 2,
    stories: 79,
    pictures: 37,
    leads: 6,
    shown: 154,
    bylines: 79,
    topics: 188,
    letters: 58985,
  },
  'tryghost-migrate/co-authors-plus.xml': {
    authors: 3,
    stories: 4,
    bylines: 10,
    topics: 1,
    letters: 174,
  },
  'tryghost-migrate/feature-image-captions.xml': {
    stories: 3,
    pictures: 2,
    leads: 2,
    bylines: 3,
    letters: 122,
  },
  'tryghost-migrate/has-audio-enclosure-with-libsyn-embed.xml': {
    authors: 1,
    stories: 1,
    bylines: 1,
    letters: 77,
  },
  'tryghost-migrate/has-meta.xml': {
    authors: 2,
    stories: 1,
    bylines: 1,
  },
  'tryghost-migrate/multiple/attachments-only.xml': '28:0: unclosed tag: wp:attachment_url',
  'tryghost-migrate/multiple/pages-only.xml': {
    authors: 1,
    stories: 1,
    bylines: 1,
    letters: 62,
  },
  'tryghost-migrate/multiple/posts-only.xml': {
    authors: 2,
    stories: 4,
    leads: 2,
    bylines: 4,
    topics: 6,
    letters: 302,
  },
  'tryghost-migrate/sample-no-slug.xml': '136:0: unclosed tag: wp:attachment_url',
  'tryghost-migrate/sample.xml': '136:0: unclosed tag: wp:attachment_url',
  'wordpress-importer/a11y-unit-test-data.xml': {
    stories: 65,
    pictures: 39,
    leads: 5,
    shown: 128,
    bylines: 64,
    topics: 158,
    letters: 48130,
  },
  'wordpress-importer/blank-lines.xml': {
    stories: 1,
    letters: 29,
  },
  'wordpress-importer/cdata-edge.xml': {
    stories: 1,
    letters: 19,
  },
  'wordpress-importer/crazy-cdata-escaped.xml': {
    stories: 1,
    bylines: 1,
    letters: 19,
  },
  'wordpress-importer/crazy-cdata.xml': {
    stories: 1,
    bylines: 1,
    letters: 17,
  },
  'wordpress-importer/malformed-simple.xml': '14:0: unclosed tag: item',
  'wordpress-importer/malformed.xml': '90:10: unexpected close tag.',
  'wordpress-importer/missing-version-tag.xml': {
    authors: 1,
  },
  'wordpress-importer/namespace-edge-cases.xml': {
    authors: 2,
    stories: 6,
    letters: 187,
  },
  'wordpress-importer/post-content-blank-lines.xml': {
    authors: 1,
    stories: 1,
    bylines: 1,
    letters: 89,
  },
  'wordpress-importer/slashes.xml': {
    authors: 1,
    stories: 1,
    bylines: 1,
    letters: 22,
  },
  'wordpress-importer/small-export.xml': {
    authors: 3,
    stories: 11,
    bylines: 11,
    topics: 3,
    letters: 1073,
  },
  'wordpress-importer/test-serialized-comment-meta.xml': {
    stories: 1,
    bylines: 1,
    letters: 15,
  },
  'wordpress-importer/test-serialized-postmeta-with-cdata.xml': {
    stories: 1,
    bylines: 1,
    letters: 15,
  },
  'wordpress-importer/test-utw-post-meta-import.xml': {
    stories: 1,
    bylines: 1,
    letters: 15,
  },
  'wordpress-importer/valid-wxr-1.1.xml': {
    authors: 1,
    stories: 2,
    bylines: 2,
    topics: 1,
    letters: 291,
  },
  'wordpress-importer/wxr-css-urls.xml': {
    authors: 1,
    stories: 1,
    shown: 1,
    bylines: 1,
    letters: 342,
  },
  'wordpress-importer/wxr-flat-attachment-different-site.xml': {
    authors: 1,
    stories: 1,
    pictures: 1,
    shown: 1,
    bylines: 1,
    letters: 24,
  },
  'wordpress-importer/wxr-utf-8-challenges.xml': {
    authors: 1,
    stories: 1,
    bylines: 1,
    letters: 780,
  },
};
