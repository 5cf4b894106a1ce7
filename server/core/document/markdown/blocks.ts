import type { MarkedToken, Token, Tokens } from 'marked';
import type { Text } from '../../text/text.ts';
import type { Block, BlockTag, Container, Flow, Inline } from '../document.ts';
import { runsOf } from '../document.ts';
import { cutSentences, oneSentence } from '../sentences.ts';
import { inlineContent } from './inline.ts';
import { type Mapped, UnmappableError } from './mapped.ts';
import { tableCells } from './table.ts';
import { itemTokens } from './task.ts';

/** Block tokens as flow; `source` is the string that the parser cut them from. */
export function flowOf(text: Text, tokens: readonly Token[], source: Mapped): Flow[] {
  let at = 0;
  return tokens.flatMap((token) => {
    const start = source.value.indexOf(token.raw, at);
    if (start < 0 || source.value.slice(at, start).trim() !== '')
      throw new UnmappableError(`lost at ${JSON.stringify(token.raw.slice(0, 60))}`);
    at = start + token.raw.length;
    return flow(text, token as MarkedToken, source.slice(start, at));
  });
}

function flow(text: Text, token: MarkedToken, own: Mapped): Flow[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'hr':
      return [{ tag: 'hr', children: [] }];
    case 'blockquote':
      return [{ tag: 'blockquote', children: flowOf(text, token.tokens, stripped(token.tokens, own)) }];
    case 'list':
      return [list(text, token, own)];
    case 'table':
      return [table(text, token, own)];
    case 'heading':
      return [prose(text, HEADINGS[token.depth - 1] ?? 'h6', token, own)];
    case 'paragraph':
      return [prose(text, 'p', token, own)];
    case 'text':
      return [prose(text, 'div', token, own)];
    case 'code':
      return [preformatted(text, codeLines(token, own))];
    default:
      // Raw HTML is shown as it was typed.
      return [preformatted(text, own.slice(0, own.value.trimEnd().length))];
  }
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** What a container's children were cut from: its own lines without the container's marks. */
const stripped = (tokens: readonly Token[], own: Mapped): Mapped =>
  own.strip(tokens.map(({ raw }) => raw).join(''));

type Prose = { readonly text: string; readonly tokens?: readonly Token[] };

function prose(text: Text, tag: BlockTag, token: Prose, own: Mapped): Block {
  const marks = /^[ \t]*#{1,6}[ \t]+/.exec(own.value);
  const at = own.value.indexOf(token.text, tag === 'p' || tag === 'div' ? 0 : (marks?.[0].length ?? 0));
  const inner = at < 0 ? own.strip(token.text) : own.slice(at, at + token.text.length);
  const content = token.tokens ? inlineContent(text, token.tokens, inner) : inner.runs(text);
  return block(text, tag, content, inner, cutSentences);
}

const preformatted = (text: Text, own: Mapped): Block => block(text, 'pre', own.runs(text), own, oneSentence);

/** A block that shows some content of `own`, and stands where that does also when there is none. */
function block(text: Text, tag: BlockTag, content: Inline[], own: Mapped, cut: typeof cutSentences): Block {
  const runs = runsOf(content);
  const place = text.toOffset(own.source);
  const sentences = cut(text, content);
  return { tag, start: runs[0]?.start ?? place, end: runs.at(-1)?.end ?? place, content, sentences };
}

/** Code without its indent; of fenced code also without the fences, whose first line could pass for code. */
function codeLines(token: Tokens.Code, own: Mapped): Mapped {
  if (token.text === '') return own.slice(0, 0);
  const from = token.codeBlockStyle === 'indented' ? 0 : own.value.indexOf('\n') + 1;
  return own.slice(from, own.value.length).strip(token.text);
}

function list(text: Text, token: Tokens.List, own: Mapped): Container {
  let at = 0;
  const children = token.items.map((item): Container => {
    const start = own.value.indexOf(item.raw, at);
    if (start < 0) throw new UnmappableError(`lost at ${JSON.stringify(item.raw.slice(0, 60))}`);
    at = start + item.raw.length;
    const tokens = itemTokens(item);
    return { tag: 'li', children: flowOf(text, tokens, stripped(tokens, own.slice(start, at))) };
  });
  return token.ordered ? { tag: 'ol', first: Number(token.start), children } : { tag: 'ul', children };
}

function table(text: Text, token: Tokens.Table, own: Mapped): Container {
  const sources = tableCells(token, own);
  const rows = [token.header, ...token.rows].map((cells, row): Container => {
    const children = cells.map(({ tokens }, column) => {
      const source = sources[row]?.[column] ?? own.slice(0, 0);
      const content = inlineContent(text, tokens, source);
      return block(text, row === 0 ? 'th' : 'td', content, source, cutSentences);
    });
    return { tag: 'tr', children };
  });
  const [head, ...body] = rows;
  return {
    tag: 'table',
    children: [
      { tag: 'thead', children: head ? [head] : [] },
      { tag: 'tbody', children: body },
    ],
  };
}
