import '@recogito/text-annotator/text-annotator.css';
import { createTextAnnotator } from '@recogito/text-annotator';

type Drawn = { readonly dataset: { readonly annotation: string } };
declare const document: {
  getElementById(id: string): object | null;
  querySelectorAll(selector: string): Iterable<Drawn>;
};
declare const innerHeight: number;
declare const benchTells: (what: string, value: number) => void;

const annotator = createTextAnnotator(document.getElementById('text'));
const drawn = () =>
  new Set([...document.querySelectorAll('.r6o-annotation')].map(({ dataset }) => dataset.annotation));

// It draws what is in view, in an animation frame, and tells of it right after that. What counts is the first
// time that it has drawn anything; later it measures and draws everything once more.
let told = false;
annotator.renderer.on('onRedraw', () => {
  const now = performance.now();
  const count = drawn().size;
  if (told || count === 0) return;
  told = true;
  benchTells('drawn', now);
  benchTells('annotations drawn', count);
  benchTells('annotations in view', annotator.state.store.all().filter(isInView).length);
});
await annotator.loadAnnotations('/annotations.json');

type Annotation = ReturnType<typeof annotator.state.store.all>[number];

function isInView({ target }: Annotation): boolean {
  const box = target.selector[0]?.range.getBoundingClientRect();
  return box !== undefined && box.bottom >= 0 && box.top <= innerHeight;
}
