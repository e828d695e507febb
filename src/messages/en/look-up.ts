import type { fr } from '../fr/index.ts';

/** Looking things up: /define, /compare, /courses. */
const list = new Intl.ListFormat('en', { type: 'conjunction' });

const range = ([from, to]: readonly [number, number]): string => (from === to ? `l.${from}` : `l.${from}-${to}`);

export const lookUp: (typeof fr)['lookUp'] = {
  define: {
    description: 'Look a term up in the course notes',
    term: 'The term (typos and missing accents do not matter)',
    alias: (values) => `“${values.asked}” is another name of “${values.term}” in the notes.`,
    aliases: (values) => `Also called: ${list.format(values.names)}`,
    fromSentence: 'From a sentence of the notes',
    fromRemark: 'From a remark in the notes',
    remark: 'Remark',
    members: (values) => `${values.name}: what the notes put there`,
    mentioned: 'The notes mention it without defining it',
    alsoMentioned: 'Elsewhere in the notes',
    nothingYet: 'The notes name this term, but say nothing more about it.',
    emptySection: (values) => `The section “${values.title}” is there, but it is empty for now.`,
    otherDefinition: (values) => `Definition ${values.number} (${values.course})`,
    several: (values) => `“${values.asked}” can mean several things. Which one are you looking for?`,
    suggestions: (values) => `“${values.asked}” is not in the notes. Perhaps you meant:`,
    missing: (values) =>
      `“${values.asked}” is not in the notes, and nothing there looks like it. Type /courses to see what they hold.`,
    blank: 'Type the term you are looking for.',
    held: (values) =>
      `“${values.term}” is what today’s question is about. You can read its card again as soon as the answer is out.`,
    compareWith: (values) => `Compare with ${values.term}`,
    share: 'Share',
    shared: 'Shared',
    gone: 'This card is no longer in the notes. Use /define to look again.',
  },
  compare: {
    description: 'Put two terms side by side, in the notes’ own words',
    first: 'The first term',
    second: 'The second one (those comparable with the first come first)',
    title: (values) => `${values.first} and ${values.second}`,
    definition: 'Definition',
    members: 'What the notes put there',
    opposed: 'Opposites',
    common: (values) => `In common (${values.aspect})`,
    identical: (values) => `${values.aspect}: the same in the notes`,
    via: (values) => `${values.aspect}, by way of ${values.via}`,
    sentence: 'What the notes say of both',
    list: (values) => `The notes put both in the same list (${values.name}) without saying how they differ.`,
    notCompared: (values) =>
      `The notes do not compare “${values.first}” and “${values.second}”. Here is what they say of each.`,
    same: (values) => `“${values.first}” and “${values.second}” are one and the same in the notes: ${values.term}.`,
    sameTwice: (values) => `Comparing takes two different terms: this is “${values.term}” twice.`,
    unknown: (values) => `“${values.asked}” is not in the notes.`,
    near: (values) => `Closest: ${list.format(values.names)}`,
    pairs: 'For example, the notes let you compare:',
    pair: (values) => `${values.first} / ${values.second}`,
    sources: (values) => `Source: ${values.places.join('; ')}`,
    lines: (values) => `${values.file} ${values.ranges.map(range).join(', ')}`,
    open: (values) => `Card: ${values.term}`,
  },
  courses: {
    description: 'See what the notes hold, course by course',
    course: 'One course only',
    title: 'Courses',
    none: 'The notes are empty for now: no course to show.',
    summary: (values) =>
      `${values.name}: ${values.notes} ${values.notes === 1 ? 'note' : 'notes'}, ${values.terms} ${values.terms === 1 ? 'term' : 'terms'}`,
    unknown: (values) => `No course is called “${values.course}” here.`,
    choose: 'Choose a course',
    back: 'All courses',
    page: (values) => `Page ${values.page} of ${values.of}`,
    previous: 'Previous page',
    next: 'Next page',
    noTerms: 'No term is defined in this course yet.',
    emptySection: (values) => `${values.title} (empty section)`,
  },
};
