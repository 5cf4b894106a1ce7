// The package's own declarations import without file endings, which this project's module resolution refuses.
declare module '@recogito/text-annotator' {
  type Box = { readonly top: number; readonly bottom: number };
  type Selector = { readonly range: { getBoundingClientRect(): Box } };
  type Annotation = { readonly target: { readonly selector: readonly Selector[] } };
  type TextAnnotator = {
    readonly renderer: { on(event: 'onRedraw', listener: () => void): void };
    readonly state: { readonly store: { all(): readonly Annotation[] } };
    loadAnnotations(url: string): Promise<unknown>;
  };
  export const createTextAnnotator: (container: object | null) => TextAnnotator;
}
declare module '@recogito/text-annotator/text-annotator.css';
