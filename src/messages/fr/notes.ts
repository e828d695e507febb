type Values = Readonly<Record<string, string | number>>;
const text = (values: Values, name: string): string => String(values[name] ?? '');

/** Ce qui est dit à l'enseignant de ses notes : une phrase par code, et quoi faire. */
const problems: Readonly<Record<string, (values: Values) => string>> = {
  'front-matter-open': () =>
    'L’en-tête commence par « --- » mais n’est jamais fermé : ajoute une ligne « --- » après le dernier champ.',
  'front-matter-language': (v) =>
    `L’en-tête est écrit en « ${text(v, 'language')} », ce que le bot refuse de lire : écris-le en YAML, entre deux lignes « --- ».`,
  'front-matter-yaml': () =>
    `L’en-tête ne peut pas être lu : vérifie les guillemets, les crochets, les deux-points et les retraits, ici et à la ligne du dessus. Il est ignoré, le reste de la note est lu.`,
  'front-matter-type': (v) => `Le champ « ${text(v, 'name')} » de l’en-tête doit être un texte.`,
  'front-matter-date': (v) => `La date « ${text(v, 'value')} » n’est pas lisible : écris-la AAAA-MM-JJ.`,
  'front-matter-switch': (v) => `« ${text(v, 'name')}: ${text(v, 'value')} » n’est ni oui ni non : écris yes ou no.`,
  'empty-term': (v) => `« ${text(v, 'term')} » n’a pas encore de définition : écris-la sur la même ligne.`,
  'empty-section': (v) => `La section « ${text(v, 'title')} » est vide.`,
  'label-left-out': (v) =>
    `« ${text(v, 'label')} » ressemble à une définition mais n’a pas été retenu : écris « **${text(v, 'label')}** : » suivi d’un groupe nominal qui dit ce que c’est.`,
  'plain-label-left-out': (v) =>
    `« ${text(v, 'label')} » ressemble à une définition mais rien d’autre ne le confirme : mets-le en gras (« **${text(v, 'label')}** : … ») pour qu’il soit défini.`,
  secret: () => 'Cette ligne semble contenir un mot de passe : retire-le, tout membre du serveur peut lire les notes.',
  'several-meanings': (v) =>
    `« ${text(v, 'term')} » a déjà une autre définition dans ${text(v, 'file')}, ligne ${text(v, 'other')} : le bot montrera les deux. Précise le nom si ce sont deux choses différentes.`,
  'alias-collision': (v) =>
    `« ${text(v, 'alias')} » est un autre nom de « ${text(v, 'term')} », mais désigne aussi « ${text(v, 'other')} » : garde-le pour un seul des deux.`,
  'broken-link': (v) => `Le lien vers « ${text(v, 'target')} » ne mène à aucun fichier du dossier.`,
  'question-one-choice': (v) =>
    `La question « ${text(v, 'question')} » n’a qu’un choix : il en faut au moins deux. Elle ne sera pas posée.`,
  'question-no-answer': (v) =>
    `La question « ${text(v, 'question')} » n’a pas de réponse : coche la bonne avec [x], ou écris-la après « R : ». Elle ne sera pas posée.`,
  'question-same-choices': (v) =>
    `La question « ${text(v, 'question')} » a deux choix identiques. Elle ne sera pas posée.`,
  'title-differs': (v) =>
    `L’encadré s’appelle « ${text(v, 'title')} » mais son texte définit « ${text(v, 'term')} » : le texte l’emporte.`,
  'never-ends': (v) =>
    v['kind'] === 'fence'
      ? 'Le bloc de code ouvert ici n’est jamais fermé : tout ce qui suit est pris pour du code. Ajoute une ligne « ``` » après le code.'
      : v['kind'] === 'math'
        ? 'La formule ouverte ici n’est jamais fermée : tout ce qui suit est pris pour des mathématiques. Ferme-la comme elle est ouverte (« $$ »).'
        : 'Le commentaire ou le bloc masqué ouvert ici n’est jamais fermé : tout ce qui suit est ignoré. Ferme-le.',
  'line-too-long': () =>
    'Cette ligne est trop longue pour être comprise : elle reste trouvable par la recherche, sans plus. Coupe-la en paragraphes.',
  'too-deep': () =>
    'Cette ligne est imbriquée trop profondément (citations ou listes) : elle reste trouvable par la recherche, sans plus.',
  'too-many-marks': () => 'Ce paragraphe contient trop de signes de mise en forme : il est lu comme du texte simple.',
  'too-large': (v) => `Le fichier est trop gros (${text(v, 'megabytes')} Mo) : coupe-le en plusieurs notes.`,
  'too-slow': () =>
    'La lecture de ce fichier ne finit pas : il est laissé de côté. Découpe-le ou simplifie sa mise en forme.',
  empty: () => 'Cette note est vide.',
  binary: () => 'Ce fichier n’est pas du texte : il est ignoré.',
  'not-utf-8': () =>
    'Ce fichier n’est pas entièrement en UTF-8 : des caractères sont perdus à cette ligne. Réenregistre-le en UTF-8.',
  unreadable: (v) =>
    v['reason'] === 'ENOENT'
      ? 'Ce fichier est un lien vers un fichier qui n’existe pas : remets le fichier, ou supprime le lien.'
      : `Ce fichier ne peut pas être lu (${text(v, 'reason')}) : vérifie ses droits.`,
  defect: () => 'Cette note n’a pas pu être lue : le reste du dossier l’est. Signale ce fichier aux auteurs du bot.',
};

export const notes = {
  /** Devant la phrase, ce qu'elle pèse. */
  severity: { error: 'erreur :', warning: 'avertissement :', hint: 'conseil :' },
  /** La phrase d'un problème. */
  problem: (code: string, values: Values): string => problems[code]?.(values) ?? code,
};
