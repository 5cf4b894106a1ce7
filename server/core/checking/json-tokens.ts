const SPACE = /[ \t\r\n]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const CHARACTERS = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Reads JSON text token by token. What fails to be read leaves `at` where the mistake is. */
export class JsonTokens {
  /** In UTF-16 code units. */
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#pass(SPACE);
  }

  get isOver(): boolean {
    return this.at === this.#text.length;
  }

  /** Passes one sign and the space after it; whether it is there. */
  sign(sign: string): boolean {
    if (this.#text[this.at] !== sign) return false;
    this.at++;
    return this.#pass(SPACE);
  }

  /** Passes a string, a number, true, false or null, and the space after it. */
  scalar(): boolean {
    return (this.#text[this.at] === '"' ? this.#string() : this.#pass(SCALAR)) && this.#pass(SPACE);
  }

  /** Passes a string and the space after it, and tells what it says; undefined when there is none. */
  name(): string | undefined {
    const from = this.at;
    if (!this.#string()) return undefined;
    const said = String(JSON.parse(this.#text.slice(from, this.at)));
    this.#pass(SPACE);
    return said;
  }

  #string(): boolean {
    if (this.#text[this.at] !== '"') return false;
    this.at++;
    do this.#pass(CHARACTERS);
    while (this.#pass(ESCAPE));
    if (this.#text[this.at] !== '"') return false;
    this.at++;
    return true;
  }

  #pass(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.#text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
