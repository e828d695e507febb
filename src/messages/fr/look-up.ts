/** Chercher dans les notes : /define, /compare, /courses. Les mots des notes sont cités, jamais réécrits. */
const list = new Intl.ListFormat('fr', { type: 'conjunction' });

const range = ([from, to]: readonly [number, number]): string => (from === to ? `l.${from}` : `l.${from}-${to}`);

export const lookUp = {
  define: {
    description: 'Chercher une notion dans les notes du cours',
    term: 'La notion cherchée (les fautes et les accents oubliés ne gênent pas)',
    alias: (values: { readonly asked: string; readonly term: string }) =>
      `«\u00a0${values.asked}\u00a0» est un autre nom de «\u00a0${values.term}\u00a0» dans les notes.`,
    aliases: (values: { readonly names: readonly string[] }) => `Aussi appelé\u00a0: ${list.format(values.names)}`,
    fromSentence: 'D’après une phrase des notes',
    fromRemark: 'D’après une remarque des notes',
    remark: 'Remarque',
    members: (values: { readonly name: string }) => `${values.name}\u00a0: ce que les notes y rangent`,
    mentioned: 'Les notes en parlent sans le définir',
    alsoMentioned: 'Ailleurs dans les notes',
    nothingYet: 'Les notes nomment cette notion, mais n’en disent rien de plus.',
    emptySection: (values: { readonly title: string }) =>
      `La section «\u00a0${values.title}\u00a0» existe, mais elle est vide pour l’instant.`,
    otherDefinition: (values: { readonly number: number; readonly course: string }) =>
      `Définition ${values.number} (${values.course})`,
    several: (values: { readonly asked: string }) =>
      `«\u00a0${values.asked}\u00a0» peut désigner plusieurs choses. Laquelle cherches-tu\u00a0?`,
    suggestions: (values: { readonly asked: string }) =>
      `«\u00a0${values.asked}\u00a0» n’est pas dans les notes. Tu voulais peut-être dire\u00a0:`,
    missing: (values: { readonly asked: string }) =>
      `«\u00a0${values.asked}\u00a0» n’est pas dans les notes, et rien ne lui ressemble. Tape /courses pour voir ce qu’elles contiennent.`,
    blank: 'Écris la notion que tu cherches.',
    held: (values: { readonly term: string }) =>
      `«\u00a0${values.term}\u00a0» est au cœur de la question du jour. Tu pourras relire sa fiche dès que la réponse sera donnée.`,
    compareWith: (values: { readonly term: string }) => `Comparer avec ${values.term}`,
    share: 'Partager',
    shared: 'Partagé',
    gone: 'Cette fiche n’est plus dans les notes. Relance /define pour chercher à nouveau.',
  },
  compare: {
    description: 'Mettre deux notions côte à côte, avec les mots des notes',
    first: 'La première notion',
    second: 'La seconde (celles qui se comparent à la première viennent d’abord)',
    title: (values: { readonly first: string; readonly second: string }) => `${values.first} et ${values.second}`,
    definition: 'Définition',
    members: 'Ce que les notes y rangent',
    opposed: 'S’opposent',
    common: (values: { readonly aspect: string }) => `Points communs (${values.aspect})`,
    identical: (values: { readonly aspect: string }) => `${values.aspect}\u00a0: identique dans les notes`,
    via: (values: { readonly aspect: string; readonly via: string }) =>
      `${values.aspect}, par l’intermédiaire de ${values.via}`,
    sentence: 'Ce que les notes disent des deux',
    list: (values: { readonly name: string }) =>
      `Les notes rangent les deux dans la même liste (${values.name}), sans dire ce qui les distingue.`,
    notCompared: (values: { readonly first: string; readonly second: string }) =>
      `Les notes ne comparent pas «\u00a0${values.first}\u00a0» et «\u00a0${values.second}\u00a0». Voici ce qu’elles disent de chacun.`,
    same: (values: { readonly first: string; readonly second: string; readonly term: string }) =>
      `«\u00a0${values.first}\u00a0» et «\u00a0${values.second}\u00a0» sont une seule et même chose dans les notes\u00a0: ${values.term}.`,
    sameTwice: (values: { readonly term: string }) =>
      `Il faut deux notions différentes pour comparer\u00a0: ici, c’est deux fois «\u00a0${values.term}\u00a0».`,
    unknown: (values: { readonly asked: string }) => `«\u00a0${values.asked}\u00a0» n’est pas dans les notes.`,
    near: (values: { readonly names: readonly string[] }) => `Le plus proche\u00a0: ${list.format(values.names)}`,
    pairs: 'Par exemple, les notes permettent de comparer\u00a0:',
    pair: (values: { readonly first: string; readonly second: string }) => `${values.first} / ${values.second}`,
    sources: (values: { readonly places: readonly string[] }) => `Source\u00a0: ${values.places.join('\u00a0; ')}`,
    lines: (values: { readonly file: string; readonly ranges: readonly (readonly [number, number])[] }) =>
      `${values.file} ${values.ranges.map(range).join(', ')}`,
    open: (values: { readonly term: string }) => `Fiche\u00a0: ${values.term}`,
  },
  courses: {
    description: 'Voir ce que contiennent les notes, cours par cours',
    course: 'Un cours en particulier',
    title: 'Les cours',
    none: 'Les notes sont vides pour l’instant\u00a0: aucun cours à montrer.',
    summary: (values: { readonly name: string; readonly notes: number; readonly terms: number }) =>
      `${values.name}\u00a0: ${values.notes} ${values.notes > 1 ? 'fiches de notes' : 'fiche de notes'}, ${values.terms} ${values.terms > 1 ? 'notions' : 'notion'}`,
    unknown: (values: { readonly course: string }) => `Aucun cours ne s’appelle «\u00a0${values.course}\u00a0» ici.`,
    choose: 'Choisis un cours',
    back: 'Tous les cours',
    page: (values: { readonly page: number; readonly of: number }) => `Page ${values.page} sur ${values.of}`,
    previous: 'Page précédente',
    next: 'Page suivante',
    noTerms: 'Aucune notion n’est définie dans ce cours pour l’instant.',
    emptySection: (values: { readonly title: string }) => `${values.title} (section vide)`,
  },
};
