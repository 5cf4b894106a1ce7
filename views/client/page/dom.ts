/** An element that the page is known to hold. Throws where it does not: the page and its script do not match. */
export function element<T extends HTMLElement>(id: string, type: { new (): T; prototype: T }): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${type.name} with the id "${id}".`);
}

// The page's one way to turn a string into elements. Only what the core has rendered, escaped, goes through it.
const policy = window.trustedTypes?.createPolicy('sourcemark', { createHTML: (html) => html });

/** Puts HTML that the core has rendered into an element. */
export function setRenderedHtml(target: Element, html: string): void {
  // A browser that knows trusted types takes one here and nothing else; the DOM's type declarations lag behind.
  target.innerHTML = (policy?.createHTML(html) ?? html) as string;
}

/** Another page of this server as a document of its own. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString((policy?.createHTML(html) ?? html) as string, 'text/html');
}
