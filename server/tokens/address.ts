/** The addresses for programs with a token, in addition to the public API. */
export const NEWSROOM_API = '/api/v1/newsroom';
