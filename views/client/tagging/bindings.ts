import { LABELS } from '../../../server/core/annotation/labels.ts';
import type { Binding } from './keymap.ts';
import type { Moving } from './moving.ts';
import type { Tagging } from './tagging.ts';

/** What the keys need of the page besides its text. */
export type PageActions = {
  readonly tagSelectionOr: (label: (typeof LABELS)[number]) => void;
  readonly letGo: () => void;
  readonly edit: () => void;
  readonly toggleComplete: () => void;
  readonly showKeys: () => void;
  readonly showCodebook: () => void;
  readonly chooseReviewer: () => void;
  readonly toggleLayers: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly retry: () => void;
};

/** Every key of the document page. */
export const bindings = (moving: Moving, tagging: Tagging, page: PageActions): Binding[] => [
  { keys: ['j', 'ArrowDown'], group: 'Read', does: 'next sentence', run: () => moving.step(1) },
  { keys: ['k', 'ArrowUp'], group: 'Read', does: 'previous sentence', run: () => moving.step(-1) },
  {
    keys: ['Shift+j', 'Shift+ArrowDown'],
    group: 'Read',
    does: 'take the next sentence in',
    run: () => moving.extend(1),
  },
  {
    keys: ['Shift+k', 'Shift+ArrowUp'],
    group: 'Read',
    does: 'take the previous sentence in',
    run: () => moving.extend(-1),
  },
  ...LABELS.map(
    (label, index): Binding => ({
      keys: [String(index + 1)],
      group: 'Tag',
      does: `${label}, then the next sentence`,
      run: () => page.tagSelectionOr(label),
    }),
  ),
  { keys: ['e'], group: 'Change', does: 'the other edge of the annotation', run: () => tagging.switchEdge() },
  {
    keys: ['ArrowLeft'],
    group: 'Change',
    does: 'move the edge back a word',
    run: () => tagging.moveEdge('word', -1),
  },
  {
    keys: ['ArrowRight'],
    group: 'Change',
    does: 'move the edge on a word',
    run: () => tagging.moveEdge('word', 1),
  },
  {
    keys: ['Shift+ArrowLeft'],
    group: 'Change',
    does: 'back a character',
    run: () => tagging.moveEdge('character', -1),
  },
  {
    keys: ['Shift+ArrowRight'],
    group: 'Change',
    does: 'on a character',
    run: () => tagging.moveEdge('character', 1),
  },
  { keys: ['Enter'], group: 'Change', does: 'source, outlets, grades, note', run: page.edit },
  {
    keys: ['Delete', 'Backspace', 'x'],
    group: 'Change',
    does: 'delete the annotation',
    run: () => tagging.remove(),
  },
  {
    keys: ['a'],
    group: 'Change',
    does: 'accept where a moved annotation was found',
    run: () => tagging.accept(),
  },
  { keys: ['Mod+z', 'z'], group: 'Change', does: 'undo', run: () => tagging.undo() },
  { keys: ['Mod+Shift+z', 'Mod+y', 'Shift+z'], group: 'Change', does: 'redo', run: () => tagging.redo() },
  { keys: ['n'], group: 'Go to', does: 'next annotation', run: () => moving.jump(1) },
  { keys: ['p'], group: 'Go to', does: 'previous annotation', run: () => moving.jump(-1) },
  { keys: ['u'], group: 'Go to', does: 'next sentence not judged', run: () => moving.goToUnjudged() },
  { keys: ['g', 'Home'], group: 'Go to', does: 'first sentence', run: () => moving.goTo(0) },
  { keys: ['Shift+g', 'End'], group: 'Go to', does: 'last sentence', run: () => moving.goToEnd() },
  { keys: ['Escape'], group: 'Go to', does: 'let go of what is selected', run: page.letGo },
  { keys: ['m'], group: 'Page', does: 'mark complete, or not', run: page.toggleComplete },
  { keys: ['o'], group: 'Page', does: 'show the other reviewers, or hide them', run: page.toggleLayers },
  { keys: ['c'], group: 'Page', does: 'codebook', run: page.showCodebook },
  { keys: ['r'], group: 'Page', does: 'change the reviewer', run: page.chooseReviewer },
  { keys: ['y'], group: 'Page', does: 'in a conflict: keep yours', run: page.keepMine },
  { keys: ['t'], group: 'Page', does: 'in a conflict: take theirs', run: page.takeTheirs },
  { keys: ['s'], group: 'Page', does: 'try again what was not saved', run: page.retry },
  { keys: ['?'], group: 'Page', does: 'every key', run: page.showKeys },
];
