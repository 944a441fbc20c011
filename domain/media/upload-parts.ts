/** Larger files are sent in parts, and can be resumed after a lost connection. */
export const SENT_WHOLE_BYTES = 5_000_000;

/** The size of each part but the last. */
export const PART_BYTES = 4_000_000;

export const UPLOAD_KINDS = ['picture', 'recording'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];
