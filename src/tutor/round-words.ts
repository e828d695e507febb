/** What commands need of rounds and of time: words and readings; they see the schedule through the tutor alone. */
export { dayOf, isZone, localDate, timeOfDay } from '../schedule/local-time.ts';
export { EVERY_DAY, SCHOOL_DAYS, weekdays } from '../schedule/weekdays.ts';
export { zonesLike } from '../schedule/zones.ts';
export { choiceAt, quoteOf, stemOf, whyOf } from './rounds/announce.ts';
export { dayInWords, letterOf } from './rounds/ground.ts';
export { causeInWords, permissionInWords } from './rounds/teacher.ts';
