import { decodeHTMLStrict } from 'entities';
import type { MarkedToken, Token } from 'marked';
import type { Text } from '../../text/text.ts';
import type { Inline } from '../document.ts';
import { type Mapped, UnmappableError } from './mapped.ts';

/** Inline tokens as content; `source` is the string that the parser cut them from. */
export function inlineContent(text: Text, tokens: readonly Token[], source: Mapped): Inline[] {
  let at = 0;
  return tokens.flatMap((token) => {
    if (!source.value.startsWith(token.raw, at))
      throw new UnmappableError(`lost at ${JSON.stringify(token.raw)}`);
    const own = source.slice(at, at + token.raw.length);
    at += token.raw.length;
    return content(text, token as MarkedToken, own);
  });
}

function content(text: Text, token: MarkedToken, own: Mapped): Inline[] {
  switch (token.type) {
    case 'escape':
      return [own.runShowing(text, token.text)];
    case 'br':
      // The line feed that is shown keeps the words on either side apart.
      return [{ tag: 'br', content: [] }, own.runShowing(text, '\n')];
    case 'codespan':
      return [{ tag: 'code', content: codeRuns(text, token.text, own) }];
    case 'em':
    case 'strong':
    case 'del':
      return [{ tag: token.type, content: within(text, token, own) }];
    case 'link':
      return link(text, token, own);
    case 'text':
      return decodeEntities(text, own);
    default:
      // Images, raw HTML and whatever else the parser may know are shown as they were typed.
      return own.runs(text);
  }
}

type Parent = { readonly tokens: readonly Token[]; readonly raw: string; readonly text: string };

/** The content between delimiters that are as long in front as behind: `*`, `**`, `~~`. */
function within(text: Text, { tokens, raw, text: inner }: Parent, own: Mapped): Inline[] {
  const delimiter = (raw.length - inner.length) / 2;
  return inlineContent(text, tokens, own.slice(delimiter, raw.length - delimiter));
}

type Link = Parent & { readonly href: string };

/** Only http and https lead anywhere; of any other link the words are shown. */
function link(text: Text, token: Link, own: Mapped): Inline[] {
  const inner = own.slice(/^[[<]/.test(token.raw) ? 1 : 0, own.value.length);
  // The parser takes away the backslashes in front of brackets before it reads the words.
  const read = inner.unescaped(token.tokens.map(({ raw }) => raw).join(''));
  const words = inlineContent(text, token.tokens, read);
  return /^https?:\/\//i.test(token.href) ? [{ tag: 'a', href: token.href, content: words }] : words;
}

/** A code span's content: one space of padding gone from either side, line feeds shown as spaces. */
function codeRuns(text: Text, shown: string, own: Mapped): Inline[] {
  const ticks = /^`*/.exec(own.value)?.[0].length ?? 0;
  const padding = (own.value.length - 2 * ticks - shown.length) / 2;
  return own.slice(ticks + padding, ticks + padding + shown.length).runs(text);
}

// CommonMark wants the semicolon, up to seven decimal and up to six hexadecimal digits.
const ENTITY = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);/g;

function decodeEntities(text: Text, own: Mapped): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const { 0: entity, index } of own.value.matchAll(ENTITY)) {
    const decoded = decodeHTMLStrict(entity);
    if (decoded === entity) continue;
    parts.push(
      ...own.slice(at, index).runs(text),
      own.slice(index, index + entity.length).runShowing(text, decoded),
    );
    at = index + entity.length;
  }
  return [...parts, ...own.slice(at, own.value.length).runs(text)];
}
