/** The four labels, from the firmest to the loosest: the order of keys 1 to 4, of legends and of every table. */
export const LABELS = ['sourced', 'official', 'anonymous-source', 'speculative'] as const;
export type Label = (typeof LABELS)[number];

export const SOURCE_KINDS = [
  'person',
  'organisation',
  'government',
  'document',
  'outlet',
  'anonymous',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Source reliability in the NATO/Admiralty system, with its wording. F is no middle value. */
export const RELIABILITY = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const;

/** Information credibility in the NATO/Admiralty system, with its wording. 6 is no middle value. */
export const CREDIBILITY = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const;
