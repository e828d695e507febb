/**
 * The closed word lists of the rules, French and English, as `plain` gives them (lower case, no accents). They hold
 * words of any course, never of one subject: a list is extended when two notes of different authors call for it.
 */
import { plain } from './key.ts';

const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(',').map((word) => plain(word))).filter(Boolean));

/** Labels of remarks: what follows is said about something, it does not define. Matched as first words. */
export const REMARK = set(
  'remarque, remarques, rem, note, notes, diff, savoir par coeur, nota bene, nota, nb, n.b., anecdote, attention, astuce, astuces, important, concept important, point important, rappel, rappels, a retenir, a savoir, retenir, exemple, exemples, ex, exo, illustration, source, sources, biblio, bibliographie, references, reference, voir, voir aussi, cf, todo, a faire, a voir, piege, pieges, mnemo, memo, moyen mnemotechnique, truc, conseil, info, infos, precision, precisions, complement, question, questions, reponse, reponses, correction, corrige, solution, demo, demonstration, preuve, annale, annales, exercice, exercices, application, sujet, conclusion, introduction, intro, bilan, resume, en bref, en gros, figure, fig, schema, tableau, image, photo, legende, prof, enseignant, professeur, date, cours, chapitre, chapitres, seance, matiere, classe, promo, auteur, auteurs, statut, status, lien, liens, mot cle, mots cles, contexte, hypothese, hypotheses, ne pas confondre, a ne pas confondre, derniere mise a jour, mise a jour, renvois, plan, sommaire, programme, theoreme, proposition, lemme, corollaire, convention, notation, notations, syntaxe, citation, mauvaise reponse, bonne reponse, vrai, faux, erreur, erreurs, erreur classique, erreurs classiques, a apprendre, a revoir, a reviser, astuce memo, controverse, debat, critique, nuance, generalites, bases, notions, notions de base, concepts, concepts cles, terminologie, divers, autres, td, tp, cm, diapo, diapos, poly, polycopie, manuel, livre, page, pages, faits, procedure, solution, portee, jurisprudence, doctrine, fondement, arret, arrets, graphique, courbe, interpretation, lecture, code, sortie, entree, commande, commandes, requete, competences, coefficient, salle, duree du cours, axe, axes, donnees, enonce, consigne, calculs, methode, a noter, notons, constat, comparaison, comparaisons, difference, differences, lien avec, traduction, citations, dates cles, dates, chiffres, chiffres cles, personnages, acteurs cles, mon avis, a connaitre, a connaitre par coeur, objectifs du cours, objectif du cours, vocabulaire, ordre de grandeur, mot de passe, identifiant, identifiants, relire, revoir, reviser, lire, a relire, a lire, a rendre, a imprimer, a demander, commentaire, commentaires, rq, rmq, prog, regle, regles, regle d\'or, examen, examens, partiel, partiels, devoir, devoirs, ds, dm, interro, obligatoire, facultatif, optionnel, bonus, hors programme, a completer, manque, suite, methodologie, savoir-faire, capacites, bareme, horaire, horaires, groupe, binome, rendu, date limite, version, synthese, en resume, pour resumer, a l\'oral, a l\'ecrit, en pratique, en theorie, concretement, autrement dit, explication, explications, justification, idee recue, contre-exemple, contre-exemples, problematique, these, antithese, transition, accroche, ouverture, argument, arguments, plan detaille, etude de cas, cas pratique, loi applicable, texte, textes, textes applicables, sens, objet, mnemotechnique, a comprendre, formellement, intuitivement',
  'remark, remarks, nota, warning, caution, tip, tips, trick, tricks, hint, hints, important, key point, key points, reminder, remember, example, examples, e.g., eg, ex, illustration, case study, case studies, sources, reference, references, further reading, reading, readings, see, see also, cf, to do, to-do, todo, question, questions, answer, answers, exercise, exercises, proof, exam, exam tip, exam question, past paper, midterm, final, quiz, figure, fig, table, diagram, picture, lecture, lecturer, professor, teacher, chapter, week, date, author, authors, course, class, tags, tag, topic, topics, last update, updated, up, related, link, links, key people, people, keyword, keywords, key words, summary, conclusion, introduction, intro, overview, background, context, not to be confused with, mnemonic, memory aid, common mistake, common mistakes, mistake, mistakes, misconception, misconceptions, pitfall, pitfalls, theorem, proposition, lemma, corollary, notation, convention, syntax, quote, fun fact, aside, takeaway, takeaways, tl;dr, tldr, scope, outline, agenda, in short, in class, homework, assignment, true, false, used by, stored in, ps, p.s., basics, terminology, key terms, key concepts, essentials, other, others, misc, miscellaneous, lab, tutorial, slide, slides, page, pages, book, graph, chart, interpretation, intuition, output, input, command, commands, query, code, facts, holding, ruling, data, dates, key dates, key figures, difference, differences, comparison, comparisons, contrast, caveat, caveats, observation, observations, evidence, study, studies, experiment, findings, discussion, opinion, my take, practice, state practice, grading, marking, in practice, real life, rule of thumb, shortcut, abbreviations, password, login, reread, review, revise, to read, to ask, comment, comments, learning outcomes, learning objectives, outcomes, objectives, next, next week, next time, rule, rules, order, exams, required, optional, mandatory, bonus, held, statute, statutes, derivation, derivations, counterexample, counterexamples, counter-example, argument, arguments, explanation, explanations, justification, thesis, deadline, version, formally, intuitively, in theory, concretely, exceptions to the rule',
);

/** First words that make a remark of any label: "Remarque WSL", "Exemple de système fermé". */
export const REMARK_HEADS = set(
  'remarque, remarques, rem, nota bene, nota, nb, n.b., anecdote, attention, astuce, astuces, concept important, point important, rappel, rappels, a retenir, a connaitre, savoir par, apprendre par, connaitre par, exemple, exemples, ex, exo, voir, voir aussi, cf, todo, a faire, a voir, a revoir, relire, reviser, commentaire, commentaires, piege, pieges, mnemo, moyen mnemotechnique, diff, difference, differences, comparaison, plan du, programme du, derniere mise a jour, annale, exercice, question, questions, erreur, erreurs, contre-exemple, contre-exemples, rq, rmq, date, dates, corrige, a savoir, grande question, controverse, cliquer, cliquez, cours du, seance du, td du, tp du',
  'remark, remarks, warning, caution, tip, tips, hint, key point, reminder, example, examples, e.g., eg, see, see also, cf, to do, todo, exam tip, exam question, exercise, difference, differences, comparison, mnemonic, common mistake, common mistakes, last update, not to be confused with, question, questions, click',
);

/** Remarks that are things in some subjects: a marked or parallel label with a nominal text is a term after all. */
export const SOFT = set(
  'table, tableau, erreur, schema, image, page, classe, application, preuve, axe, mot de passe, identifiant, graph, chart, experiment, observation, evidence, command, query, tag, link, password, login',
  'synonyme, synonymes, resultat, benefice, risque, danger, cout, prix, fonction, variable, algorithme, equation, unite, critere, facteur, acteur, structure, organisation, propriete, symptome, traitement, diagnostic, sanction, delai, budget, indicateur, contremesure, prevention, regle, argument, these, objet, sens, groupe, ordre',
  'synonym, synonyms, risk, cost, price, function, variable, algorithm, equation, unit, factor, structure, property, symptom, treatment, diagnosis, remedy, mitigation, profit, statute, rule, argument, order, thesis',
  'bilan, preuve, syntaxe, enonce, precision, complement, correction, demonstration, consigne, graphique, illustration, information',
  'methode, procedure, solution, commande, commandes, requete, sortie, entree, code, donnees, lecture, reference, hypothese, theoreme, proposition, lemme, arret, jurisprudence, doctrine, base, coefficient, courbe, notation, plan, programme, question, statut, date, interpretation, comparaison, constat, bilan, lien, liens, citation, nuance, critique, debat, faits, portee, fondement',
  'command, query, output, input, code, data, experiment, observation, proposition, lemma, theorem, hypothesis, notation, reference, link, tag, class, book, page, quiz, evidence, facts, ruling, holding, proof, topic, key, answer, study',
);

/** First words of headings under which a plain label names nothing: examples, exercises, sources, plans. */
export const WORKED = set(
  'exemple, exemples, exercice, exercices, exo, exos, application, applications, cas pratique, etude de cas, correction, corrige, tp, td, annale, annales, sources, bibliographie, references, a faire, planning, calendrier, dates, programme, organisation du cours, evaluation, voir aussi, liens',
  'example, examples, exercise, exercises, worked example, case study, practice, problem set, homework, lab, past papers, sources, references, further reading, to do, todo, schedule, dates, syllabus, assessment, see also, links',
);

/** Properties of whatever owns them, by canonical name. */
const ASPECT_WORDS: Readonly<Record<string, string>> = {
  advantage:
    'avantage, avantages, atout, atouts, interet, interets, benefice, benefices, point fort, points forts, pour, les plus, +, advantage, advantages, benefit, benefits, pro, pros, strength, strengths, upside, upsides',
  drawback:
    'inconvenient, inconvenients, limite, limites, desavantage, desavantages, faiblesse majeure, point faible, points faibles, contre, defaut, defauts, probleme, problemes, risque, risques, danger, dangers, les moins, -, drawback, drawbacks, disadvantage, disadvantages, con, cons, limit, limits, limitation, limitations, downside, downsides, weakness, weaknesses, problem, problems, issue, issues, risk, risks',
  price: 'prix, cout, couts, tarif, tarifs, price, prices, cost, costs',
  goal: 'but, buts, objectif, objectifs, finalite, mission, missions, goal, goals, aim, aims, objective, objectives, purpose, target',
  principle: 'principe, principes, idee, idee cle, idees cles, principe general, idea, main idea, key idea, idea in one line, principle, principles, intuition',
  role: 'role, roles, fonction, fonctions, function, functions, responsabilite, responsabilites, responsibility, responsibilities',
  working: 'algo, fonctionnement, comment, mecanisme, methode, how it works, how, working, mechanism, method, procedure, algorithme, algorithm, deroulement',
  technology: 'protocoles, protocols, moyens, supports, technologies, technologie, outil, outils, logiciel, logiciels, technology, tools, tool, software, implementation, implementations',
  example: 'exemples, examples',
  type: 'type, types, sorte, sortes, categorie, categories, forme, formes, famille, familles, variante, variantes, kind, kinds, category, variants, form, forms, classification',
  step: 'ordre, sequence, deroule, etape, etapes, phase, phases, steps, step, stage, stages, deroulement en etapes',
  feature:
    'caracteristique, caracteristiques, propriete, proprietes, trait, traits, particularite, particularites, specificite, specificites, feature, features, characteristic, characteristics, property, properties, main features',
  use: 'cas d\'usage, usage, usages, utilisation, utilisations, utilite, application, applications, domaine, domaines, quand, use, uses, use case, use cases, usage, applications, when, when to use',
  cause: 'cause, causes, origine, origines, raison, raisons, facteur, facteurs, pourquoi, reason, reasons, why, factors, origin, origins',
  effect: 'symptome, symptomes, symptom, symptoms, complications, effets secondaires, side effects, consequence, consequences, effet, effets, resultat, resultats, impact, impacts, effect, effects, result, results, outcome, outcomes, implication, implications',
  condition:
    'condition, conditions, prerequis, critere, criteres, exception, exceptions, conditions de validite, cas, cas particulier, cas particuliers, requirement, requirements, prerequisite, prerequisites, criteria, criterion, assumption, assumptions, special case, special cases, sanction, sanctions',
  part: 'composant, composants, composante, composantes, composition, element, elements, partie, parties, structure, acteur, acteurs, component, components, part, parts, element, elements, actors, contents, contenu, valeurs, values, termes, terms',
  formula: 'formule, formules, expression, equation, calcul, formula, formulas, formulae, equation, calculation, complexite, complexity',
  unit: 'unite, unites, valeur, valeurs, ordre de grandeur, taille, duree, vitesse, poids, temperature d\'ebullition, unit, units, value, order of magnitude, size, duration, speed, length, weight',
  symbol: 'symbole, symboles, symbol, symbols, abreviation, sigle, acronyme, abbreviation, acronym, etymologie, etymology, synonyme, synonymes, synonym, synonyms, contraire, antonyme, opposite, traduction, translation, nom, name, also known as, aka, autre nom',
  remedy: 'contre-mesure, contre-mesures, contremesure, contremesures, parade, parades, remede, remedes, prevention, traitement, traitements, countermeasure, countermeasures, remedy, remedies, treatment, treatments, mitigation, mitigations, defense, defence',
  place: 'lieu, lieux, localisation, ou, siege, location, where, place',
  time: 'dates, periode, epoque, annee, chronologie, period, year, timeline, when',
  definition: 'definition, definitions, def, defs, d, vocabulaire, vocabulary, glossaire, glossary',
};
export const ASPECTS: ReadonlyMap<string, string> = new Map(
  Object.entries(ASPECT_WORDS).flatMap(([name, words]) => [...set(words)].map((word) => [word, name] as const)),
);
export const POLARITY: Readonly<Record<string, '+' | '-'>> = { advantage: '+', drawback: '-' };

/** First words that make a label, or the subject of a sentence, something else than a name. */
export const NOT_FIRST = set(
  'si, quand, lorsque, lorsqu, donc, mais, car, ainsi, alors, or, ou bien, comme, concernant, dans, avec, selon, chez, apres, avant, pendant, depuis, vers, parce, puisque, puis, ensuite, enfin, ici, la-bas, il, elle, ils, elles, on, nous, vous, je, j, tu, ce, c, ca, cela, ceci, jusqu, jusque, mien, tien, sien, sienne, quasi, cet, cette, ces, celui, celle, ceux, celles, celui-ci, celle-ci, dernier, ici, qui, que, qu, quoi, quel, quelle, quels, quelles, dont, ou, comment, pourquoi, combien, y, ne, n, se, s, me, m, te, leur, leurs, son, sa, ses, mon, ma, mes, notre, nos, votre, vos, tout, tous, toute, toutes, chaque, aucun, aucune, generalement, habituellement, surtout, principalement, notamment, plusieurs, certains, certaines, quelques, beaucoup, peu, autre, autres, voici, voila, sur, par, en, a, au, aux, pour, sous, entre, et, mais, soit, soient, plus, moins, tres, trop, bien, jamais, toujours, parfois, souvent, attention, faire, non, oui, inversement, par exemple, meme, tel, telle, tels, telles, deux, trois, quatre, cinq, six, sept, huit, dix',
  'if, when, while, since, because, so, but, and, or, as, for, in, on, at, by, with, from, to, of, about, into, after, before, during, until, unless, although, though, however, therefore, thus, then, hence, here, there, he, she, it, they, we, you, i, this, that, these, those, what, which, who, whose, whom, why, how, where, its, their, his, her, our, my, your, every, each, any, some, many, most, few, several, all, both, another, other, others, such, not, never, always, often, sometimes, usually, generally, typically, mostly, mainly, normally, especially, uses, requires, includes, leads, very, more, less, also, only, just, let, see, note, remember, yes, no, one, two, three, four, five, six, known, first, second, third, once, today, now, do, does, is, are, was, were, be, can, could, should, must, may, might, will, would',
);

/** Finite verbs that never stand inside a name. */
export const FINITE = set(
  'est, sont, etait, etaient, sera, seront, fut, furent, a, ont, avait, avaient, peut, peuvent, doit, doivent, va, vont, vas, fait, font, permet, permettent, faut, utilise, utilisent, dit, disent, existe, existent, devient, deviennent, vaut, valent, signifie, veut, reste, restent, donne, donnent, prend, prennent',
  'said, says, went, came, gave, became, began, is, are, was, were, has, have, had, can, could, must, should, will, would, may, might, does, do, did, means, becomes, gives, makes, takes, lets, allows',
);

export const DEGREE = set('tres, peu, plus, moins, trop, assez, very, too, more, less, quite, rather');

export const MONTHS = set(
  'janvier, fevrier, mars, avril, mai, juin, juillet, aout, septembre, octobre, novembre, decembre, january, february, march, april, may, june, july, august, september, october, november, december, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, monday, tuesday, wednesday, thursday, friday, saturday, sunday',
);

export const ARTICLES = set("le, la, les, l, un, une, des, du, de, d, the, a, an");

/** Callout and admonition types. */
export const DEFINING_BOXES = set('definition, definitions, def, cite, quote, abstract, vocab, vocabulaire, glossary, term, concept');
export const NAMING_BOXES = set('note, info, abstract, summary, tldr, important, question, faq, help, concept, theorem, success, todo');
export const REMARK_BOXES = set(
  'tip, hint, warning, caution, attention, danger, error, bug, example, exemple, failure, fail, missing, exercise, exercice, astuce, remarque, rappel',
);

const PROMISE = "(?:todo|a (?:lire|completer|faire|voir|finir|revoir)|voir|cf|see|to (?:do|complete)|(?:pas|non) (?:vue?s?|faite?s?|traitee?s?|abordee?s?|au programme)|hors programme|look (?:it )?up|not (?:seen|done|covered|treated|(?:on|in) the (?:exam|syllabus|programme)))\\b";
const PROMISES = new RegExp(`^${PROMISE}`, 'u');
/** "Nuer, look up": a word, and that more is to come. */
const EMPTY_VALUE = new RegExp(`^(?:[.…?\\-–—_*\\s]*|tb[acd]|n\\/?a|idem|(?:à|a) (?:suivre|venir)|to come|${PROMISE}.*|[^\\s,]+,\\s${PROMISE})$`, 'u');
const HEAD = 60;
/** Whether a text says nothing: dots, a question mark, `TODO`, "see …". The head of a long text tells. */
export const saysNothing = (text: string): boolean => !SPEAKS.test(text) && isEmpty(text);
/** A letter that opens none of the words above tells at once that a text says something. */
const SPEAKS = /^[bdefgj-moqruw-zBDEFGJ-MOQRUW-Z]/u;
const isEmpty = (text: string): boolean =>
  (text.length > HEAD ? PROMISES.test(plain(text.slice(0, HEAD))) : EMPTY_VALUE.test(plain(text))) || !/[\p{L}\p{N}]/u.test(text);

/** What follows the name of a law is the law. */
export const LAW =
  /^(?:\p{L}+ )?(?:principes?|lois?|théorèmes?|règles?|postulats?|axiomes?|law|theorem|principle|rule|axiom|postulate)\b|\b(?:law|theorem|principle|rule)$/iu;
