/** The one HTML file: an empty frame that says what it is even where its script does not run. */
import type { PageLanguage } from './page-protocol.ts';

const words = {
  fr: {
    title: 'Discord local, sur cette machine',
    script: 'Cette page a besoin de JavaScript : elle montre en direct ce que fait le bot.',
  },
  en: {
    title: 'Local Discord, on this machine',
    script: 'This page needs JavaScript: it shows live what the bot does.',
  },
} as const;
/** A speech bubble; a data URL, so that nothing else is asked for. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='9' fill='%234752c4'/%3E%3Cpath d='M8 10a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-6l-5 5v-5a2 2 0 0 1-2-2z' fill='%23fff'/%3E%3C/svg%3E";

/** `language` is the page's until its reader chooses another. */
export const pageHtml = (language: PageLanguage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words[language].title}</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/page/style.css">
<script type="module" src="/page/app.js"></script>
</head>
<body><div id="app"></div><noscript>${words[language].script}</noscript></body>
</html>
`;
