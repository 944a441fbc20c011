/** Where programs with a token ask, beside the public API. */
export const NEWSROOM_API = '/api/v1/newsroom';
