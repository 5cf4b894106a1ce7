/** A key and what it does; the same table serves the keyboard and the list of keys. */
export type Binding = {
  /** As `keyName` writes them. */
  readonly keys: readonly string[];
  readonly group: 'Read' | 'Tag' | 'Change' | 'Go to' | 'Page';
  readonly does: string;
  readonly run: () => void;
};

const MODIFIED_BY_SHIFT = /^[a-z]$|^[A-Z][A-Za-z]+$/;

/** The name of a key press: `j`, `Shift+j`, `Mod+z`, `ArrowDown`, `?`. `Mod` is Ctrl, or Cmd on a Mac. */
export function keyName(event: KeyboardEvent): string | undefined {
  if (event.altKey || event.isComposing) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && MODIFIED_BY_SHIFT.test(key) ? 'Shift+' : '';
  return `${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${shift}${key}`;
}

/** Runs the bindings for keys pressed anywhere on the page but in a field or a dialog. */
export function listen(bindings: readonly Binding[]): void {
  const byKey = new Map(bindings.flatMap((binding) => binding.keys.map((key) => [key, binding] as const)));
  document.addEventListener('keydown', (event) => {
    const binding = byKey.get(keyName(event) ?? '');
    if (!binding || belongsElsewhere(event)) return;
    event.preventDefault();
    binding.run();
  });
}

function belongsElsewhere({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select')) return true;
  return (key === 'Enter' || key === ' ') && target.closest('a, button, summary') !== null;
}

const SPOKEN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Enter: '⏎',
};

/** A key's name as people know it. */
export const spokenKey = (name: string): string =>
  name
    .split('+')
    .map((part) =>
      part === 'Mod' ? (/Mac/.test(navigator.platform) ? '⌘' : 'Ctrl') : (SPOKEN[part] ?? part),
    )
    .join(' ');
