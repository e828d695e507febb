/** Zones of the runtime's tzdata, found by a part of their name. */
const ALL: readonly string[] = ['Etc/UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'Etc/UTC')];

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();

/** At most `limit` zones that contain what was typed, those whose city begins with it first; `first` leads when nothing is. */
export function zonesLike(typed: string, first: string, limit = 25): readonly string[] {
  const wanted = plain(typed);
  if (wanted === '') return [first, ...ALL.filter((zone) => zone !== first)].slice(0, limit);
  const rank = (zone: string): number => {
    const name = plain(zone);
    const city = name.slice(name.lastIndexOf('/') + 1);
    return city.startsWith(wanted) ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3;
  };
  return ALL.map((zone) => ({ zone, at: rank(zone) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .map(({ zone }) => zone)
    .slice(0, limit);
}
