/** A passkey of a person. Times are ISO texts. */
export interface PasskeyView {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** What a person signs in with besides a password. */
export interface SecondFactorView {
  hasTotp: boolean;
  passkeys: PasskeyView[];
  recoveryCodes: number;
  /** Whether passkeys can be used at the address of the paper. */
  passkeysWork: boolean;
}
