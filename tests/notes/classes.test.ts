/** How notes put things under one name, in the ways that students write, French and English. */
import { describe, expect, it } from 'vitest';
import type { ParsedNote } from '../../src/notes/model.ts';
import { readNote } from '../../src/notes/read-note.ts';

const read = (text: string): ParsedNote => readNote('a.md', text, { modified: 0, course: '' });
const classesOf = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(read(text).classes.map(({ name, members }) => [name, members.map(({ label }) => label)]));

describe('sentences that group', () => {
  it.each([
    ['a number and a colon', 'Les roches se divisent en trois familles : les magmatiques, les sédimentaires et les métamorphiques.', { roches: ['magmatiques', 'sédimentaires', 'métamorphiques'] }],
    ['clauses that tell more', "Il existe deux types de cellules : les procaryotes, qui n'ont pas de noyau, et les eucaryotes, qui en ont un.", { 'types de cellules': ['procaryotes', 'eucaryotes'] }],
    ['there are', 'There are three kinds of join: inner join, outer join and cross join.', { 'kinds of join': ['inner join', 'outer join', 'cross join'] }],
    ['namely', 'SQL has three sublanguages, namely DDL, DML and DCL.', { sublanguages: ['DDL', 'DML', 'DCL'] }],
    ['comprend', "Le système nerveux comprend le cerveau, la moelle épinière et les nerfs.", { 'système nerveux': ['cerveau', 'moelle épinière', 'nerfs'] }],
    ['consists of', 'The CPU consists of the ALU, the control unit and the registers.', { CPU: ['ALU', 'control unit', 'registers'] }],
    ['tels que', 'On utilise des langages tels que Python, Java et C++ pour programmer.', { langages: ['Python', 'Java', 'C++'] }],
    ['such as', 'Languages such as Haskell, OCaml and Scala are functional.', { Languages: ['Haskell', 'OCaml', 'Scala'] }],
    ['sont des', 'Mercure, Vénus et Mars sont des planètes telluriques.', { 'planètes telluriques': ['Mercure', 'Vénus', 'Mars'] }],
    ['are the three', 'Red, green and blue are the three primary colours of light.', { 'primary colours of light': ['Red', 'green', 'blue'] }],
    ['names set off', 'Les protocoles **SMTP** et **IMAP** servent au courrier, jamais au web.', { protocoles: ['SMTP', 'IMAP'] }],
    ['code set off', 'The commands `ls`, `cd` and `pwd` are the first ones to learn.', { commands: ['ls', 'cd', 'pwd'] }],
  ])('reads %s', (_, text, expected) => {
    expect(classesOf(`# Cours\n\n${text}\n`)).toEqual(expected);
  });

  it('takes the definitions that follow an announced number of things', () => {
    const text = '# Coast\n\nTwo processes shape the coast. Erosion is the wearing away of rock by the waves. Deposition is the dropping of sand where the water slows down.\n';
    expect(classesOf(text)).toEqual({ processes: ['Erosion', 'Deposition'] });
  });

  it('takes what is distinguished below a heading', () => {
    const text = '# Économie\n\n## Chômage\n\nOn distingue le chômage frictionnel, le chômage structurel et le chômage conjoncturel.\n';
    expect(classesOf(text)['Chômage']).toEqual(['chômage frictionnel', 'chômage structurel', 'chômage conjoncturel']);
  });

  it('takes the examples that close a definition', () => {
    expect(classesOf('**SGBD** : logiciel qui gère une base de données, ex : Oracle, MariaDB\n')).toEqual({ SGBD: ['Oracle', 'MariaDB'] });
    expect(classesOf('# Notes\n\n**Compiler**: program that translates source code.\n**Examples**: gcc, clang, rustc\n')).toEqual({ Compiler: ['gcc', 'clang', 'rustc'] });
  });

  it.each([
    'En 2019, trois étudiants sont arrivés : ils ont tout cassé, puis ils sont repartis.',
    "Le père et le fils sont identiques, alors on a besoin du PID.",
    'We saw two examples: this works, and that does not.',
    'TCP and UDP are always reliable.',
    'Ainsi : on gagne du temps, de la place et du calme.',
  ])('leaves alone %s', (text) => {
    expect(classesOf(`# Cours\n\n${text}\n`)).toEqual({});
  });
});

describe('lists', () => {
  it.each([
    ['properties below a heading', '## Avantages du télétravail\n- moins de trajets pour les salariés\n- bureaux plus petits donc loyers moins chers\n- horaires souples\n', { 'Avantages du télétravail': ['moins de trajets pour les salariés', 'bureaux plus petits donc loyers moins chers', 'horaires souples'] }],
    ['properties below a label', '**Properties of metals**\n- they conduct heat and electricity\n- shiny when freshly cut\n', { 'Properties of metals': ['they conduct heat and electricity', 'shiny when freshly cut'] }],
    ['as many as announced', "Utah, 2001. 2 valeurs :\n- les individus et leurs interactions plus que les outils\n- un logiciel qui fonctionne plus qu'une documentation\n", { valeurs: ['individus et leurs interactions plus que les outils', "logiciel qui fonctionne plus qu'une documentation"] }],
    ['heads of glosses', '## Stages of mitosis\n1. Prophase: chromosomes condense\n2. Anaphase (short): they separate\n3. Telophase — two nuclei form\n', { 'Stages of mitosis': ['Prophase', 'Anaphase', 'Telophase'] }],
    ['kinds of what the heading names', '## NoSQL\nFamille de bases sans tables.\n\n**Types** :\n- Clé-valeur : une clé par donnée (Redis)\n- Document : données en JSON\n', { NoSQL: ['Clé-valeur', 'Document'] }],
    ['a question right above', '## Demand\n\nWhat makes demand more elastic?\n- lots of substitutes\n- a big share of the budget\n', { 'What makes demand more elastic?': ['lots of substitutes', 'big share of the budget'] }],
  ])('reads %s', (_, text, expected) => {
    expect(classesOf(`# Cours\n\n${text}`)).toEqual(expected);
  });

  it('does not mix a numbered list with the bullets after it', () => {
    expect(classesOf('# Bio\n\n## Stages\n1. Prophase: first\n2. Metaphase: second\n\n- Lipids\n  - fats\n  - waxes\n')['Stages']).toEqual(['Prophase', 'Metaphase']);
  });

  it('makes no class of steps of reasoning', () => {
    expect(classesOf("# Maths\n\nAlors on a :\n- $x = y$\n- $y = z$\n\nAinsi :\n- Si on prend zéro\n- Si on prend un\n")).toEqual({});
  });
});

describe('tables', () => {
  it('reads rows as members of the heading and of the corner, and cells that list names', () => {
    const text = '# BDD\n\n## SQL\n\n| Famille | Sert à | Commandes |\n|---|---|---|\n| DDL | définir les tables | CREATE, ALTER, DROP |\n| DCL | gérer les droits | GRANT, REVOKE |\n';
    expect(classesOf(text)).toEqual({ SQL: ['DDL', 'DCL'], Famille: ['DDL', 'DCL'], DDL: ['CREATE', 'ALTER', 'DROP'], DCL: ['GRANT', 'REVOKE'] });
    const note = read(text);
    expect(note.definitions.map(({ text: words }) => words)).toEqual(['définir les tables', 'gérer les droits']);
    expect(note.comparisons[0]?.items.map(({ label }) => label)).toEqual(['DDL', 'DCL']);
  });
});

describe('rows of a table', () => {
  const table = (rows: string): string => `# Cours\n\n## Marché\n\n${rows}\n`;
  it('are things though the author left their cells open', () => {
    expect(classesOf(table('| Poisson | Saison |\n|---|---|\n| Bar | été |\n| Sole | ? |\n| Turbot | |'))).toMatchObject({ Poisson: ['Bar', 'Sole', 'Turbot'] });
  });

  it('are no things when they part the table or were glued to it', () => {
    expect(classesOf(table('| Poisson | Saison |\n|---|---|\n| **De mer** | |\n| Bar | été |\n| Sole | hiver |\nVoir aussi le TP'))).toMatchObject({ Poisson: ['Bar', 'Sole'] });
  });

  it('are of the kind that a few words in the corner name, or that their numbers count', () => {
    expect(classesOf(table('| Type de contrat | Durée |\n|---|---|\n| CDD | dix-huit mois |\n| Intérim | une mission |'))).toMatchObject({ 'Type de contrat': ['CDD', 'Intérim'] });
    expect(classesOf('# Notes\n\n## Water\n\n| OSI layer | Who | Unit |\n|---|---|---|\n| 1 | physical | bit |\n| 2 | link | frame |')).toMatchObject({ 'OSI layer': ['physical', 'link'] });
    expect(classesOf(table('| N° | Joueur | Poste |\n|---|---|---|\n| 1 | Lloris | gardien |\n| 2 | Pavard | arrière |'))).toMatchObject({ Joueur: ['Lloris', 'Pavard'] });
  });
});

describe('names of members', () => {
  it('know that an acronym has no plural, and that several of one are written with an s', () => {
    expect(classesOf('# Ports\n\nProtocoles : HTTP, HTTPS, DNS\n')).toEqual({ Protocoles: ['HTTP', 'HTTPS', 'DNS'] });
    expect(read('**VM** : machine simulée par un logiciel.\n\n**Hôte** : machine qui porte les VMs du réseau.\n').passages.at(-1)?.termIds).toHaveLength(2);
  });
});
