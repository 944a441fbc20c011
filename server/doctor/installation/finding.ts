/** The examined parts of an installation, by their printed names. */
export type InstallationPart =
  | 'addresses'
  | 'backup'
  | 'bucket'
  | 'certificate'
  | 'clock'
  | 'database'
  | 'disk'
  | 'mail'
  | 'memory'
  | 'proxies'
  | 'replica'
  | 'sender'
  | 'time zones';

/** A problem of an installation, and how to fix it. */
export interface InstallationFinding {
  part: InstallationPart;
  /** A fault breaks something now; a warning will break something later, or weakens something. */
  severity: 'fault' | 'warning';
  text: string;
}

export const fault = (part: InstallationPart, text: string): InstallationFinding => ({
  part,
  severity: 'fault',
  text,
});
export const warning = (part: InstallationPart, text: string): InstallationFinding => ({
  part,
  severity: 'warning',
  text,
});
