/** A person's name as a reviewer slug: "Zoë van Dijk" becomes "zoe-van-dijk". Undefined where nothing is left. */
export function slugOf(name: string): string | undefined {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? undefined : slug;
}
