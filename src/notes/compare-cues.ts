/** Words that contrast, French and English: where the two things stand around them. */

/** Names both things: the words before the first, between the two. */
export const PAIRS: readonly RegExp[] = [
  /(?:différences?|distinction|comparaison|rapport|contraste|opposition|differences?|contrast|comparison)\s+(?:entre|between)\s+(?<a>)(?:.{2,60}?)\s+(?:et|and)\s+(?<b>)/diu,
  /(?:confondre|confuse|mix up)\s*:?\s+(?!avec|with)(?<a>)(?:.{2,250}?)\s+(?:et|and|avec|with|ou)\s+(?<b>)/diu,
  /(?:distinguer|différencier|distinguish|tell)\s+(?:entre\s+|between\s+)?(?<a>)(?:[^,;:]{2,90}?)\s+(?:d['’]avec|du|de(?=\s(?:la|l['’]))|from|and|et)\s+(?<b>)/diu,
  /(?:on|il faut|we)\s+(?:distingue\p{L}*|distinguish)\s+(?:(?:souvent|donc|ici|often)\s+)?(?:between\s+)?(?!(?:deux|trois|quatre|cinq|plusieurs|two|three|four|five|several|\d)\s)(?<a>)(?:[^,;:]{2,90}?)\s+(?:et|and|from)\s+(?<b>)/diu,
  /(?:oppos\p{L}+)\s+(?:ainsi\s+|donc\s+|souvent\s+|alors\s+)?(?!à|aux|to)(?<a>)(?:.{2,90}?)\s+(?:et|and|à|aux?|to)\s+(?<b>)/diu,
];
/** "Tous les A ne sont pas des B". */
export const DENIED = /(?:^|[,\s](?:mais|but|et|and)\s)(?:tous\s|toutes\s)?(?<a>)[^,;:]{3,60}?\s(?:n['’]est|ne sont)\s(?:donc\s|toujours\s)?pas\s(?<b>)(?:une?|des|du)\s/diu;
/** "**descriptive** (…) et pas **prescriptive**" */
export const AND_NOT = /(?<a>)(?<=^|\s)[\p{L}-]{3,30}\s+(?:et|and|but|mais)\s+(?:non|pas|not)\s+(?<b>)(?!seulement|only|just|que)/diu;
/** "Solde : différence entre le débit et le crédit" is a quantity. */
export const QUANTITY = /(?:[:=→]|(?:est|is|représente|mesure))\s+(?:(?:la|une|the|a)\s+)?diff[eé]rence\s/iu;
/** "X is faster than Y", "X est plus long que Y". */
export const MORE_THAN = /(?<!\p{L})(?:(?:plus|moins|aussi)\s[\p{L}-]+(?:\s[\p{L}-]+){0,2}?\squ(?:e\s|['’]\s?)|(?:more|less)\s[\p{L}-]+(?:\s[\p{L}-]+){0,2}?\sthan\s|(?!other|rather|either)\p{L}{2,}er\s(?:[\p{L}-]+\s)?than\s)/iu;
/** "d'un côté A …, de l'autre B …" */
export const ON_BOTH_HANDS = /(?:d['’]un côté|d['’]une part|on the one hand)(?:\s*:|,)?\s+(?<a>)(?:.{3,160}?)(?:de l['’]autre(?: côté)?|d['’]autre part|on the other(?: hand)?)(?:\s*:|,)?\s+(?<b>)/diu;
/** "While A …, B …" */
export const WHILE = /^(?:alors qu(?:e\s+|['’]\s?)|tandis qu(?:e\s+|['’]\s?)|si\s+|là où\s+|autant\s+|whereas\s+|while\s+|where\s+)(?<a>)[^,;]{8,120},\s+(?<b>)/diu;
/** Joins two clauses, each about its own thing. */
export const JOINT = /(?:(?:,\s*|\s+)(?:alors qu(?:e\s+|['’]\s?)|tandis qu(?:e\s+|['’]\s?)|là où\s+|whereas\s+|while\s+)|,\s(?:mais|but)\s)/iu;
/** Opens the sentence, or stands in it, before the other thing. */
export const UNLIKE =
  /(?:(?:contrairement|par opposition)\s+(?:à|aux?)\s|(?:à la différence|à l['’]inverse)\s+(?:d['’]|(?:de|du|des)\s)|(?:unlike|contrary to|(?:in|by) contrast (?:to|with)|(?:as )?opposed to)\s)\s*/iu;
/** Only at the head of a sentence: elsewhere it measures or replaces. */
export const BESIDE = /^.{0,25}?(?:par rapport\s+(?:à|aux?)\s|(?:au lieu|plutôt que)\s+(?:d['’]|(?:de|du|des)\s)|(?:compared (?:to|with)|rather than|instead of)\s)\s*/iu;
export const OTHER_THAN =
  /(?:(?:se\s+(?:distingue|différencie)(?:nt)?|diffère(?:nt)?|différente?s?|(?<!au )(?:contraire|inverse))\s+(?:d['’]|(?:de|du|des)\s)|confond(?:re|ue?s?)\s+avec\s|s['’]oppose(?:nt)?\s+(?:à|aux?)\s|(?:differs?|different|distinguished)\s+from\s|confus(?:ed?|ing)\s+with\s|(?:opposite|reverse|contrary)\s+of\s|not the same (?:thing )?as\s)\s*/iu;
/** "Like X, but …" says so of what the text is about. */
export const LIKE_BUT =
  /^(?:like|similar to|(?:the )?same as|comme|identique à|pareil que|idem que)\s(?=(?:(?:les?|la|une?|the|an?)\s|l['’])?[\p{L}-]+(?:\s(?!(?:les?|la|une?|the|an?|us)[\s,]|l['’])[\p{L}'’-]+){0,4},?\s(?:but|except|mais|sauf)\s)/iu;
/** "Y does the opposite" of what the sentence before says. */
export const OPPOSITE = /\s(?:fai(?:t|sant)|est|does|is|works?)\s(?:exactement\s|exactly\s)?(?:l['’]inverse|le contraire|the (?:opposite|reverse|other way round))(?=[\s,:;.]|$)(?!\s(?:d['’]|de\s|du\s|of\s))/iu;
export const SIGN = /(?:\s*≠|\svs\.?(?=\s)|\sversus(?=\s))\s*/iu;
/** Sets the clause against the one before. */
export const TURNED = /(?:^|[,:]\s+)(?:(?:les?|la|the)\s+|l['’]\s?)?(?<n>\p{L}[^,;:.()]{2,50}),\s(?:lui|elle|eux|elles|quant à \p{L}+),/diu;
export const IN_TURN =
  /(?:au contraire|[àa] l['’]inverse|inversement|en revanche|par contre|on the other hand|by contrast|in contrast(?! (?:to|with))|conversely|,\s(?:lui|elle|eux|elles|quant à (?:lui|elle|eux|elles)),|^quant (?:à|aux?)\s)/iu;

/** No contrast without one of these; the patterns run only where it matches. Told of a text in lower case. */
export const CUE =
  /(?:^|[^a-zà-ÿ])(?:alors qu|(?:plus|moins|aussi) [^,;.]{3,40} qu|than |là où |d['’]un(?:e part| côté)|one hand|(?:et|mais) (?:non|pas) |(?:and|but) not |(?:est|sont) pas |tandis qu|contrair|différen|[àa] l['’](?:inverse|opposé)|invers|oppos|confond|confus|distingu|par rapport|au lieu d|plutôt qu|revanche|par contre|quant [àa]|vs|versus|whereas|while|unlike|opposite|reverse|other way|(?<=^|[.;] )(?:si|autant|where|like|comme|(?:the )?same as|similar to|identique à|pareil que|idem que) |contra|rather than|instead of|compared (?:to|with)|differ|other hand|conversely|not the same|mix up)|, (?:lui|elle|eux|elles),|, (?:mais|but) |≠/;

/** What must stand in a clause, in lower case, for a pattern to match: found faster than the pattern. */
export const HINTS = {
  pairs: [['entre ', 'between '], ['confond', 'confus', 'mix up'], ['distingu', 'différenci', 'tell '], ['distingu'], ['oppos']],
  sign: ['≠', ' vs', ' versus'],
  hands: ['d’un', "d'un", 'one hand'],
  more: ['plus ', 'moins ', 'aussi ', 'more ', 'less ', 'er '],
  during: ['alors qu', 'tandis qu', 'si ', 'là où', 'autant ', 'where', 'while'],
  like: ['mais ', 'but ', 'except ', 'sauf '],
  joint: ['alors qu', 'tandis qu', 'là où', 'whereas', 'while', ', mais ', ', but '],
  unlike: ['contrairement', 'opposition', 'la différence', 'inverse', 'unlike', 'contrary', 'contrast', 'opposed'],
  beside: ['par rapport', 'au lieu', 'plutôt', 'compared', 'rather', 'instead'],
  other: ['disting', 'diff', 'contrair', 'inverse', 'confond', 'confus', 'oppos', 'reverse', 'contrary', 'the same'],
  denied: ['pas '],
  opposite: ['inverse', 'contraire', 'opposite', 'reverse', 'other way'],
} as const;
