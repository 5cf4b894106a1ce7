type Target = { textContent: string };
declare const document: {
  getElementById(id: string): Target | null;
  addEventListener(type: 'keydown', listener: (event: { readonly key: string }) => void): void;
};

// The least that a key can do: it changes one character.
const target = document.getElementById('text');
document.addEventListener('keydown', ({ key }) => {
  if (target) target.textContent = key;
});
