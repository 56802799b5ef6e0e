/** So many characters of a secret give it away; less of it may be chance. */
const LEAST = 16;

/** A piece of text that must not be written, and how much of its beginning is enough to know it by. */
interface Mark {
  readonly whole: string;
  readonly start: string;
}

/**
 * The secrets that a run got, and their removal from whatever is written. The runner hides them in the log only, and
 * whole only; a service may echo one in an error, and an error is cut where it is long.
 */
export class Secrets {
  readonly #register: (secret: string) => void;
  #marks: readonly Mark[] = [];

  /** @param register makes the runner hide a secret in the log */
  constructor(register: (secret: string) => void) {
    this.#register = register;
  }

  /** Takes note of a secret, before it is used. */
  readonly add = (secret: string): void => {
    if (secret === '') return;
    this.#register(secret);
    this.#marks = [...this.#marks, ...marksOf(secret)];
  };

  /** The text with `***` for each secret in it, also for one that was cut off. */
  scrub(text: string): string {
    let clean = text;
    for (const mark of this.#marks) clean = without(mark, clean);
    return clean;
  }

  /** The value with every text in it scrubbed; for plain objects and lists. */
  scrubbed<T>(value: T): T {
    // Only texts are changed, so the type is kept.
    return this.#marks.length === 0 ? value : (this.#deep(value) as T);
  }

  #deep(value: unknown): unknown {
    if (typeof value === 'string') return this.scrub(value);
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value);
    const clean = members.map(([name, member]) => [name, this.#deep(member)] as const);
    // What holds no secret is not copied: a report may be big.
    if (clean.every(([, member], index) => member === members[index]?.[1])) return value;
    return Array.isArray(value) ? clean.map(([, member]) => member) : Object.fromEntries(clean);
  }
}

/** A JSON Web Token is known by its claims and by its signature too: its first part says nothing. */
function marksOf(secret: string): Mark[] {
  const [head = '', claims = '', signature = '', ...more] = secret.split('.');
  if (claims !== '' && signature !== '' && more.length === 0) {
    return [
      { whole: secret, start: secret.slice(0, head.length + 1 + LEAST) },
      { whole: `${claims}.${signature}`, start: claims.slice(0, LEAST) },
      { whole: signature, start: signature.slice(0, LEAST) },
    ];
  }
  return secret.length < LEAST ? [] : [{ whole: secret, start: secret.slice(0, LEAST) }];
}

function without({ whole, start }: Mark, text: string): string {
  let clean = '';
  let from = 0;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, from)) {
    let length = start.length;
    while (length < whole.length && text[at + length] === whole[length]) length++;
    clean += `${text.slice(from, at)}***`;
    from = at + length;
  }
  return clean + text.slice(from);
}
