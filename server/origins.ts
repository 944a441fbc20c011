/** Origin of the public site, without a slash at the end. */
export function publicOrigin(): string {
  return process.env.PUBLIC_URL!;
}

/** Origin of the newsroom, without a slash at the end: that of the public site, or a separate one. */
export function newsroomOrigin(): string {
  return process.env.NEWSROOM_URL || publicOrigin();
}
