/** Places to which a story can be sent from its page, in the order in which they are offered. */
export const SHARE_PLACES = ['weibo', 'x', 'facebook', 'linkedin', 'whatsapp', 'mail'] as const;
export type SharePlace = (typeof SHARE_PLACES)[number];
