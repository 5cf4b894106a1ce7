/** Data for a `<script type="application/json">`, which no `<` in it can end or turn into a comment. */
export const jsonForScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
