const reasons: Readonly<Record<string, string>> = {
  'no-answer': 'sans réponse, ou toutes les réponses sont bonnes',
  'key-not-true': 'les notes ne prouvent pas la bonne réponse',
  'second-answer': 'une deuxième réponse serait bonne',
  undecided: 'les notes ne prouvent pas qu’un choix est faux',
  'empty-stem': 'énoncé vide',
  'empty-choice': 'choix vide',
  'repeated-choice': 'deux choix identiques',
  'choice-in-choice': 'un choix en contient un autre',
  'long-key': 'la bonne réponse se voit à sa longueur',
  'odd-key': 'les autres choix se ressemblent, la bonne réponse non',
  'shared-word': 'un mot de l’énoncé trahit la bonne réponse',
  leaning: 'le texte s’appuie sur ce qui est ailleurs dans la note (il, cette, ci-dessus…)',
  damaged: 'texte coupé, ou avec des restes de mise en forme',
  'no-name': 'l’étiquette est une phrase ou un titre, pas un nom',
  'masked-away': 'sans les mots du terme, la définition ne se lit plus',
  'says-little': 'la définition en dit trop peu',
  told: 'la définition épelle le terme ou l’un de ses noms',
  'two-definitions': 'les notes donnent deux définitions différentes',
  'two-terms': 'une même définition pour deux termes',
  repeated: 'question écrite deux fois dans les notes',
  replaced: 'le même fait a une question écrite par l’enseignant',
};

/** Ce que la ligne de commande et le démarrage disent à la personne qui héberge Khôlle. */
export const cli = {
  help: `Usage : npm run -s kholle -- COMMANDE

  start                  ce que fait npm start : le bot, sur Discord ou sur le Discord local
  deploy                 enregistre les commandes sur Discord, si elles ont changé
  inspect DOSSIER        ce qui a été compris d'un dossier de notes (--json : en JSON)
  check DOSSIER          les problèmes des notes, un par ligne : fichier:ligne: message
  lookup DOSSIER         répond à des recherches lues sur l'entrée standard, une ligne JSON chacune
  questions DOSSIER      toutes les questions que donnent les notes (--json : en JSON)
  backup FICHIER         copie la base de données, même pendant que le bot tourne
  restore FICHIER        remet une copie en place, après l'avoir vérifiée

Code de sortie : 0 fait, 1 échec ou erreurs trouvées, 2 mauvais usage.
Les réglages (DISCORD_TOKEN, NOTES_DIR…) sont décrits dans .env.example.`,
  unknownCommand: (name: string) =>
    `Commande inconnue : « ${name} ». Les commandes : start, deploy, inspect, check, lookup, questions, backup, restore (--help les décrit).`,
  needsArgument: (command: string, argument: 'folder' | 'file') =>
    `${command} attend ${argument === 'folder' ? 'un dossier de notes' : 'un fichier'} : npm run -s kholle -- ${command} ${argument === 'folder' ? 'notes' : 'sauvegarde.db'}`,
  unexpected: (word: string) => `Argument inattendu : « ${word} » (--help décrit l'usage).`,
  faults: 'Configuration à corriger (dans .env ou dans l’environnement) :',
  fault: {
    token: (variable: string, _value: string) =>
      `${variable} ne ressemble pas à un jeton de bot : recopie-le en entier depuis le portail des développeurs de Discord (Bot → Reset Token), ou laisse la ligne vide pour le Discord local.`,
    url: (variable: string, value: string) =>
      `${variable} n'est pas une adresse http(s) : « ${value} ». Sans raison particulière, supprime la ligne.`,
    database: (variable: string, value: string) =>
      `${variable} doit s'écrire sqlite:CHEMIN, par exemple sqlite:data/kholle.db, et non « ${value} ».`,
    postgres: (variable: string, _value: string) =>
      `${variable} : PostgreSQL est prévu, mais pas encore disponible ; utilise sqlite:CHEMIN, par exemple sqlite:data/kholle.db.`,
    port: (variable: string, value: string) =>
      `${variable} doit être un nombre de 0 à 65535 (0 : un port libre), et non « ${value} ».`,
    timezone: (variable: string, value: string) =>
      `${variable} : « ${value} » n'est pas un fuseau horaire connu ; exemples : Europe/Paris, America/Montreal, Etc/UTC.`,
    language: (variable: string, value: string) => `${variable} doit être fr ou en, et non « ${value} ».`,
    'log-level': (variable: string, value: string) =>
      `${variable} doit être trace, debug, info, warn, error, fatal ou silent, et non « ${value} ».`,
  },
  noFolder: (folder: string) =>
    `Le dossier de notes « ${folder} » n'existe pas : crée-le, ou indique le bon dans NOTES_DIR.`,
  notFolder: (folder: string) => `« ${folder} » est un fichier ; il faut le dossier qui contient les notes.`,
  noNotes: (folder: string) =>
    `Aucune note dans « ${folder} » : ajoutes-y un fichier .md (docs/writing-notes.md montre comment).`,
  storage: {
    reserved: (address: string) =>
      `DATABASE_URL=${address} : PostgreSQL est prévu, mais pas encore disponible ; utilise sqlite:CHEMIN, par exemple sqlite:data/kholle.db.`,
    'bad-address': (address: string) =>
      `DATABASE_URL doit s'écrire sqlite:CHEMIN, par exemple sqlite:data/kholle.db, et non « ${address} ».`,
    'not-writable': (path: string) =>
      `Impossible d'écrire la base de données dans « ${path} » : donne le droit d'écriture sur ce dossier, libère de la place sur le disque, ou indique un autre chemin dans DATABASE_URL.`,
    damaged: (path: string) =>
      `« ${path} » n'est pas une base de données de Khôlle, ou elle est abîmée : indique un autre chemin dans DATABASE_URL, ou remets une sauvegarde en place (restore).`,
    'too-new': (path: string) =>
      `« ${path} » vient d'une version plus récente de Khôlle : mets le programme à jour, ou remets en place la copie faite avant la mise à jour (restore).`,
    missing: (path: string) => `« ${path} » n'existe pas.`,
    locked: (path: string) => `« ${path} » est ouverte par un autre programme : arrête le bot, puis recommence.`,
  },
  portBusy: (port: number) =>
    `Le port ${port} est déjà pris, peut-être par un autre Khôlle : ferme-le, ou choisis un autre port avec LOCAL_DISCORD_PORT (0 : un port libre).`,
  loginRefused:
    'Discord refuse le jeton de DISCORD_TOKEN : vérifie-le dans le portail des développeurs (Bot → Reset Token), puis relance.',
  loginFailed: (apiBase: string) => `Discord ne répond pas (${apiBase}) : vérifie la connexion, puis relance.`,
  localReady: (url: string) => `Khôlle est prêt, sur un Discord local (rien ne quitte cette machine) : ${url}`,
  localHint: 'Ouvre cette adresse dans un navigateur. Ctrl+C pour arrêter.',
  discordReady: 'Khôlle est connecté à Discord. Ctrl+C pour l’arrêter.',
  invite: (url: string) => `Pour l'inviter sur un serveur : ${url}`,
  notesRead: (notes: number, courses: number, terms: number, questions: number) =>
    `Notes lues : ${notes} fichier${notes > 1 ? 's' : ''}, ${courses} cours, ${terms} terme${terms > 1 ? 's' : ''}, ${questions} question${questions > 1 ? 's' : ''}.`,
  notesChanged: (terms: number, questions: number) =>
    `Notes relues : ${terms} terme${terms > 1 ? 's' : ''}, ${questions} question${questions > 1 ? 's' : ''}.`,
  notesKept: 'Les notes n’ont pas pu être relues ; les dernières bonnes restent en service.',
  progress: (done: number, total: number) => `Lecture des notes : ${done} / ${total}`,
  stopping: 'Arrêt…',
  fatal: 'Discord a fermé la connexion pour de bon ; le programme s’arrête pour être relancé.',
  internal: (id: string) => `Erreur interne (n° ${id}) : le détail est dans le journal ci-dessus.`,
  deployed: (count: number) =>
    `${count} commande${count > 1 ? 's' : ''} enregistrée${count > 1 ? 's' : ''}. Discord les montre en quelques secondes ; recharge l’application s’il le faut.`,
  deployUnchanged: 'Les commandes sont déjà à jour.',
  defect: 'Erreur interne : ce qui précède aidera à la corriger (signale-la avec le message).',
  deployNeedsToken: 'deploy enregistre les commandes sur Discord : il faut DISCORD_TOKEN.',
  backupDone: (file: string) => `Copie faite : ${file}`,
  restoreDone: (file: string) =>
    `Base remise en place depuis ${file} ; l’ancienne est gardée à côté, avec la fin .before-restore.`,
  checkDone: (errors: number, warnings: number, hints: number) =>
    errors + warnings + hints === 0
      ? 'Rien à signaler.'
      : `${errors} erreur${errors > 1 ? 's' : ''}, ${warnings} avertissement${warnings > 1 ? 's' : ''}, ${hints} conseil${hints > 1 ? 's' : ''}.`,
  questionsDone: (kept: number, dropped: number) =>
    `${kept} question${kept > 1 ? 's' : ''} prouvée${kept > 1 ? 's' : ''}, ${dropped} écartée${dropped > 1 ? 's' : ''}.`,
  practiceOnly: 'entraînement seulement',
  dropped: (reason: string, count: number) => `${count} : ${reasons[reason] ?? reason}`,
  inspect: {
    course: (name: string, notes: number) => `${name} — ${notes} note${notes > 1 ? 's' : ''}`,
    noTerm: '(aucun terme défini)',
    lists: (count: number) =>
      count === 0 ? '' : `${count} liste${count > 1 ? 's' : ''} ou propriété${count > 1 ? 's' : ''}`,
    classes: (count: number) => (count === 0 ? '' : `${count} classe${count > 1 ? 's' : ''}`),
    comparisons: (count: number) => (count === 0 ? '' : `${count} comparaison${count > 1 ? 's' : ''}`),
    questions: (count: number) =>
      count === 0 ? '' : `${count} question${count > 1 ? 's' : ''} écrite${count > 1 ? 's' : ''} dans la note`,
    leftOut: (count: number) => `Laissé de côté ou à revoir (${count}) :`,
    drafts: (files: readonly string[]) => `Brouillons, non lus par la classe : ${files.join(', ')}`,
    later: (files: readonly string[]) =>
      `Leçons à venir, que la classe verra à partir de leur date : ${files.join(', ')}`,
    tiers:
      'Devant chaque terme, sa ligne et la confiance : A forme explicite, B étiquette ou puce, C phrase qui définit (jamais demandé en question).',
  },
};
