/** What the command line program says. */
export const cli = {
  usage: `Factdeck: facts from documents, as flashcards.

  factdeck generate FILE [--limit N]          cards from a document: .txt, .md, .html, .mhtml, .docx, .epub, .pdf
  factdeck annotate FILE                      words, grammar and names of a document
  factdeck inspect FILE                       what a deck, table, package or backup holds
  factdeck convert IN OUT [--with-schedule] [--latest] [--address URL]   one format into another
  factdeck optimize FILE                      FSRS weights fitted to a log of reviews
  factdeck quiz FILE [--seed N] [--n N]       questions from a deck or a document
  factdeck schedule FILE                      what the scheduler answers to test vectors
  factdeck COMMAND --help                     more about one command

Results are JSON on standard output. Exit code 0: done; 1: the command was not understood; 2: the file was refused,
and standard error says why in one line of JSON.
`,
  help: {
    generate: `factdeck generate FILE [--limit N]

Finds facts in an English document (.txt, .md, .html, .mhtml, .docx, .epub or .pdf) and prints cards, best first:
{"document":{"title","date","url","format"},"cards":[{"question","answer","quote","start","end","kind","status","cloze",
"distractors"}],"rejected":[{"rule","reason","question","answer","start","end"}]}
start and end are the place of the quote in the file's text, in UTF-16 units; a web page, Word file, book or PDF is made\nMarkdown first, which then stands in "document" as "text", and start and end are places in it. A card is "accepted" when every check
passed and "suggested" when a person should look first.

  --limit N   at most N cards
`,
    annotate: `factdeck annotate FILE

Reads an English .txt or .md document and prints its sentences:
{"sentences":[{"start","end","tokens":[{"start","end","text","lemma","tag","pos","head","dep","ent","iob"}]}]}
start and end are places in the file's text, in UTF-16 units; head is the index of a token in the document, its own for
the root of a sentence. tag is the Penn Treebank's, pos that of Universal Dependencies, dep and ent are spaCy's.
`,
    inspect: `factdeck inspect FILE

Reads a Factdeck deck, backup or link (the link itself, or a text with it), a package or text of Anki's, a table (.csv, .tsv), cards in
Markdown, a deck of Mochi's (.mochi) or Mnemosyne's (.cards, .xml), SuperMemo's XML or a list of terms, and prints what it holds:
{"format","notes","cards","reviews","media","noteTypes":[…],"decks":[…],"problems":[…]}
`,
    convert: `factdeck convert IN OUT [--with-schedule] [--latest] [--address URL]

Reads IN, whatever inspect reads, and writes OUT in the format its name ends with:
  .json         Factdeck deck
  .txt          Anki's "Notes in Plain Text"
  .csv          table for spreadsheets
  .tsv          the same, with tabs
  .terms        terms and definitions, as Quizlet takes them
  .link         a text with a link that holds the deck, without texts and reviews
  .json.gz      Factdeck backup
  .md           cards in Markdown
  .mochi        Mochi deck
  .apkg         Anki package
  .colpkg       a whole collection of Anki's, always with its schedule

  --with-schedule   keep reviews and study options, where the format has a place for them (.json, .json.gz, .apkg)
  --latest          packages in the container of Anki 2.1.50 and later
  --address URL     the app that a link opens; http://127.0.0.1:3000 unless set
`,
    optimize: `factdeck optimize FILE

Fits the 21 weights of FSRS-6 to reviews and prints {"params","reviews","before":{"logLoss","rmseBins"},"after":{…}}.
FILE is a Factdeck backup, or a .csv with the columns card_id, review_rating (1 to 4) and review_time (with its zone);
its study days begin at 04:00 UTC. The weights are the default ones where no others make the reviews likelier.
`,
    quiz: `factdeck quiz FILE [--seed N] [--n N] [--kinds KIND,…] [--json]

Draws a quiz from a deck, table or backup, or from a .txt or .md document, and prints it:
{"seed","kinds","questions":[{"kind","prompt","options","key","accepted","source":{"title","quote","start","end"}}]}
key is the right answer: true or false for "truth", a list for "several", "ordering" and "recall", the option of each
side for "matching". The same file, seed, number and kinds give the same questions.

  --seed N    what the draw begins with; 1 unless set
  --n N       at most N questions; 20 unless set
  --kinds …   choice, typed, cloze, truth, several, told, matching, ordering, recall; choice,typed unless set
  --json      JSON, as without it
`,
    schedule: `factdeck schedule FILE

Reads {"vectors":[…]} and prints {"results":[{"id","got":[…]}]}: got[i] answers expect[i] or cases[i] with the same
keys. Where a review has no delta_days, days are counted by UTC calendar date.
`,
  },
  commandUnknown: (command: string) => `There is no command “${command}”. Run factdeck --help to see which there are.`,
  optionUnknown: (option: string, command: string) => `“${command}” has no option ${option}. Run factdeck ${command} --help.`,
  argumentsWrong: (command: string) => `“${command}” was given too few or too many file names. Run factdeck ${command} --help.`,
  limitWrong: '--limit needs a whole number above 0, as in --limit 40.',
  seedWrong: '--seed needs a whole number, as in --seed 7.',
  countWrong: '--n needs a whole number above 0, as in --n 20.',
  kindsWrong: (kinds: string) => `--kinds takes one or more of ${kinds}, with commas between.`,
  documentHere: 'This is a text to read. Make cards from it with factdeck generate FILE.',
};
