/** What is examined of an installation, by the name under which it is printed. */
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

/** Something of an installation that is wrong, and how to mend it. */
export interface InstallationFinding {
  part: InstallationPart;
  /** A fault breaks something now; a warning will, or weakens something. */
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
