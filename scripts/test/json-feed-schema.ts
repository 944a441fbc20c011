const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri' };
const authors = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    anyOf: [{ required: ['name'] }, { required: ['url'] }],
    properties: { name: text, url: address, avatar: address },
  },
};

/** The requirements of https://www.jsonfeed.org/version/1.1/. */
export const JSON_FEED_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    icon: address,
    favicon: address,
    authors,
    language: text,
    hubs: {
      type: 'array',
      items: { type: 'object', required: ['type', 'url'], properties: { type: text, url: address } },
    },
    items: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id'],
        // An extension is an object under its own name.
        patternProperties: { '^_[a-z]+$': { type: 'object' } },
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        properties: {
          id: text,
          url: address,
          title: text,
          content_html: text,
          content_text: text,
          summary: text,
          image: address,
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          authors,
          tags: { type: 'array', items: text },
          language: text,
        },
      },
    },
  },
} as const;
