declare module 'sentencex' {
  /** Cuts running text into sentences; offsets are code points, and the pieces join to the whole text. */
  export function get_sentence_boundaries(
    language: string,
    text: string,
  ): { start_index: number; end_index: number; text: string }[];
}
