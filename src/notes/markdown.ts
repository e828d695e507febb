/**
 * The Markdown blocks of a masked note, in order. What is simple is read in one pass (`quickBlocks`); the rest by the
 * parser, in parts, as its time grows faster than a text. Offsets of a node count from `base`.
 */
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { partStarts, stretchesOf } from './parts.ts';
import { quickBlocks } from './quick-blocks.ts';

export interface Part {
  readonly base: number;
  readonly nodes: readonly RootContent[];
}

const disable = { null: ['codeIndented', 'setextUnderline'] };
const plain = { extensions: [{ disable }] };
const withTables = {
  // One tilde stands for "about"; only two strike out.
  extensions: [gfm({ singleTilde: false }), { disable: { null: [...disable.null, 'wwwAutolink', 'protocolAutolink', 'emailAutolink'] } }],
  // Without the transform that searches all text for addresses: those are dropped already.
  mdastExtensions: gfmFromMarkdown().filter((extension) => !extension.transforms),
};
/** GitHub's additions cost a quarter more: a part without a table, a box or a strike does not need them. */
const GITHUB = /\||~~|^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+\[[ xX]\]|^[ \t>]*(?::-+:?|-+:)[ \t]*$/mu;
/** Definitions of links hold anywhere in a note, and a lone carriage return ends a line: such a note is the parser's. */
const WHOLE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\[[^\]\n]+\]:|\r(?!\n)/mu;

/** GitHub's additions fail on a few sequences ("+" above "[x] words", version 2.1 of the task lists): those are read without. */
function nodesOf(part: string): readonly RootContent[] {
  if (GITHUB.test(part))
    try {
      return fromMarkdown(part, withTables).children;
    } catch {
      return fromMarkdown(part, plain).children;
    }
  return fromMarkdown(part, plain).children;
}

/** Reads [start, end) with the parser. */
export function* parsed(masked: string, start = 0, end = masked.length): Generator<Part> {
  const text = start === 0 && end === masked.length ? masked : masked.slice(start, end);
  const starts = partStarts(text);
  for (const [index, from] of starts.entries()) {
    const part = text.slice(from, starts[index + 1]);
    yield { base: start + from, nodes: nodesOf(part) };
  }
}

/** The blocks of a masked note. */
export function* partsOf(masked: string): Generator<Part> {
  if (WHOLE.test(masked)) {
    yield* parsed(masked);
    return;
  }
  const stretches = stretchesOf(masked);
  /** Where what waits for the parser starts; -1: nothing waits. */
  let waits = -1;
  for (const [index, start] of stretches.entries()) {
    const nodes = quickBlocks(masked, start, stretches[index + 1] ?? masked.length);
    if (!nodes) {
      if (waits < 0) waits = start;
      continue;
    }
    if (waits >= 0) yield* parsed(masked, waits, start);
    waits = -1;
    yield { base: 0, nodes };
  }
  if (waits >= 0) yield* parsed(masked, waits);
}
