/** A field of Word, such as a link or a date: its code is not text, its result is. */
interface Field {
  code: string;
  inResult: boolean;
}

const LINK = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"/i;

/** The fields that are open at a place of a text. */
export class OpenFields {
  private readonly open: Field[] = [];

  begin(): void {
    this.open.push({ code: '', inResult: false });
  }

  /** The result of the field starts here. */
  separate(): void {
    const field = this.open.at(-1);
    if (field) field.inResult = true;
  }

  end(): void {
    this.open.pop();
  }

  addCode(code: string): void {
    const field = this.open.at(-1);
    if (field && field.code.length < 5000) field.code += code;
  }

  /** Whether text at this place is shown. */
  get areShown(): boolean {
    return this.open.every(({ inResult }) => inResult);
  }

  /** The address of the link that the text is in. */
  get link(): string | null {
    for (const { code } of this.open.toReversed()) {
      const address = linkOfField(code);
      if (address) return address;
    }
    return null;
  }
}

/** The address that a field code links to; null for another field, and for a place in the file. */
export function linkOfField(code: string): string | null {
  const address = LINK.exec(code)?.[1] ?? '';
  return address && !/^HYPERLINK\s+\\l/i.test(code.trim()) ? address : null;
}
