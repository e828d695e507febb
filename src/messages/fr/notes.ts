/** Les problèmes des notes, dits à l'enseignant : ce qui ne va pas, et quoi faire. */
type Values = Readonly<Record<string, string | number>>;

const problems: Readonly<Record<string, (values: Values) => string>> = {
  binary: () => 'ce fichier n’est pas du texte : enregistre-le en Markdown (UTF-8), ou retire-lui la fin .md',
  'too-large': (v) => `ce fichier fait ${v['megabytes']} Mo, trop pour une note : découpe-le`,
  'too-slow': () =>
    'la lecture de ce fichier ne finit pas : il est laissé de côté ; découpe-le ou simplifie sa mise en forme',
  unreadable: (v) => `ce fichier ne peut pas être lu (${v['reason']}) : vérifie les droits d’accès`,
  'not-utf-8': () => 'des caractères sont abîmés ici : enregistre le fichier en UTF-8',
  empty: () => 'cette note est vide',
  'front-matter-open': () => 'l’en-tête ouvert par --- n’est pas refermé : ajoute une ligne --- après lui',
  'front-matter-language': (v) =>
    `l’en-tête est en « ${v['language']} » : seul YAML est lu ; commence-le par --- tout court`,
  'front-matter-yaml': (v) => `l’en-tête n’est pas du YAML correct (${v['reason']}) : la note est lue sans lui`,
  'front-matter-type': (v) => `dans l’en-tête, ${v['name']} doit être un texte`,
  'front-matter-date': (v) => `la date « ${v['value']} » n’est pas comprise : écris-la 2026-09-14`,
  'empty-term': (v) =>
    `« ${v['term'] ?? v['label'] ?? ''} » est annoncé sans définition : écris-la après les deux-points`,
};

export const notes = {
  /** La phrase d'un problème. */
  problem: (code: string, values: Values): string => problems[code]?.(values) ?? code,
};
