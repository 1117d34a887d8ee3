/** Closed lists of English words that the patterns need. General words only. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Nouns for what a person is: the head of a position. */
export const roleNouns = set(
  `administrator advisor adviser advocate ambassador analyst anthropologist archaeologist architect artist astronaut astronomer attorney author
  banker biologist bishop botanist captain cardinal chair chairman chairperson chairwoman chancellor chemist chief coach co-chair co-founder
  cofounder colonel columnist commander commissioner composer conductor congressman congresswoman consultant coordinator correspondent
  councillor counsel counselor critic curator dean delegate deputy designer developer diplomat director doctor economist editor emperor engineer
  envoy executive expert fellow filmmaker founder general geologist governor head historian inspector inventor investigator journalist judge
  justice king lawyer leader lecturer lieutenant linguist lobbyist magistrate manager marshal mathematician mayor meteorologist minister monarch musician
  negotiator novelist nurse officer official organiser organizer painter philosopher photographer physician physicist pilot playwright poet
  politician pope premier president priest prince princess principal producer professor prosecutor psychologist queen rector reporter
  representative researcher scholar scientist secretary senator sergeant sheriff singer sociologist solicitor specialist spokesman
  spokesperson spokeswoman strategist superintendent surgeon teacher technician theorist treasurer undersecretary vice-president writer zoologist`,
);

/** Roles that one person holds at a time, so that asking who holds it has one answer. */
export const singleRoles = set(
  `administrator ambassador bishop captain chair chairman chairperson chairwoman chancellor chief commander commissioner conductor
  dean director emperor governor head king marshal mayor minister monarch pope premier president principal queen rector secretary superintendent
  treasurer founder inventor`,
);

/** Words that stand before a name and are part of how the person is addressed, no position. */
export const honorifics = set('mr mr. mrs mrs. ms ms. dr dr. sir dame lord lady prof. rev. st. saint');

/** Nouns for people and bodies that act as people do: asked for with `who`. */
export const personNouns = set(
  `adult american army author baker band boy business cabinet cartel child citizen city commission committee community company congress council country couple
  court crew critic crowd customer delegation expert family farmer father fighter firm force friend gang girl government group immigrant investor
  journalist lawmaker maker man manufacturer member merchant militant ministry mob mother nation network observer opponent parent parliament party patient
  peasant people player police producer regime researcher resident scientist settler ship soldier son daughter squad staff student supplier supporter survivor
  team trader troop union user victim villager voter woman worker wife husband brother sister`,
);

export const organisationWords = set(
  `academy administration agency airlines airport alliance army assembly association authority bank board bureau cathedral center centre chamber
  church club college commission committee company conference congress corporation corps council court department embassy federation force forces
  forum foundation fund garden group guard house hospital institute institution journal laboratory league library ministry museum navy network
  office opera organisation organization parliament party police press program programme project railway republic school senate service society stadium
  station studio studios symphony system team theater theatre times treasury tribunal trust union university`,
);

export const placeWords = set(
  `africa america asia avenue bay beach bridge castle coast county creek district europe field hall harbor harbour hill hills island islands
  kingdom lake line mountain mountains ocean palace park peninsula place plaza province range ridge river road sea square state states street
  territories territory tower valley village east west north south northern southern eastern western central`,
);

export const countries = set(
  `afghanistan albania algeria angola argentina armenia australia austria azerbaijan bangladesh belarus belgium bolivia brazil bulgaria cambodia cameroon
  canada chile china colombia croatia cuba cyprus denmark ecuador egypt england estonia ethiopia finland france georgia germany ghana greece guatemala haiti
  hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kuwait latvia lebanon libya lithuania malaysia mali
  mexico mongolia morocco mozambique myanmar nepal netherlands nicaragua niger nigeria norway pakistan panama paraguay peru philippines poland portugal
  qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand
  tunisia turkey uganda ukraine uruguay us usa uk u.s. u.k. venezuela vietnam wales yemen zambia zimbabwe`,
);

/** Verbs of saying that take a quotation or a that-clause. */
export const speechVerbs = set(
  `say state add note tell announce argue warn suggest claim explain insist admit declare conclude observe remark write emphasize emphasise
  stress predict comment believe maintain contend assert acknowledge caution complain concede confirm recall reply respond estimate testify think
  recommend propose report promise pledge vow`,
);

/** Nouns for a deliberate act, which `to` and a verb may follow: `efforts to curb demand`. */
export const actNouns = set(
  `ability agreement aim attempt authority bid campaign chance decision drive duty effort failure goal initiative intention law measure mission move need
  obligation offer opportunity order permission plan pledge policy power program programme project promise proposal push refusal request resolution right
  step strategy threat vote willingness work`,
);

/** Verbs for an effect on a quantity or a course of events. */
export const effectVerbs = set(
  `accelerate aggravate aid alleviate boost broaden cause complicate create curb curtail cut damage decrease delay deter devastate diminish disrupt double
  ease eliminate enable encourage enhance erode exacerbate expand fuel halt halve hamper hasten heighten hinder impair impede improve increase inflame
  intensify jeopardize limit lower minimize mitigate obstruct prevent produce prolong prompt provoke quadruple raise reduce relieve reverse shorten slow
  spark speed spur stabilize stimulate strain strengthen threaten trigger triple undermine weaken widen worsen`,
);

/** Adjectives that say something cannot be done without. */
export const needAdjectives = set('critical crucial essential important indispensable key necessary needed vital');

/** Verbs by which a thing goes from one to another. */
export const transferVerbs = set('deliver distribute donate export give grant hand lend lease offer pass pay present provide rent sell send ship supply transfer');

/** Verbs that put a thing into a class or a role with `as`. */
export const classVerbs = set('categorize classify control declare define designate identify list recognise recognize regulate schedule treat');

/** Answers that teach nothing. */
export const emptyAnswers = set(
  `thing things steps step more issue issues something anything everything way ways it them one ones others problem problems part lot number
  such this that these those all both many several some most`,
);

/** Times that move with the reader. */
export const relativeTimes =
  /\b(?:yesterday|today|tomorrow|tonight|recently|currently|now|nowadays|ago|(?:this|last|next|past|coming) (?:year|month|week|day|night|evening|morning|summer|winter|spring|fall|autumn|weekend|quarter|decade|century)s?|(?:on |last |next |this )(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

/** Times that point at another of the text. */
export const pointingTimes = /\b(?:earlier|later|(?:the )?(?:following|next|previous|same) (?:year|month|week|day|night|evening|morning|summer|winter|spring|season|decade|century))\b/i;

/** Bodies and papers that go by one word with a capital once the text has named them: alone they tell nothing. */
export const bodyWords = set(
  `academy act agency agreement assembly association authority bank board bureau center centre chamber church club college commission committee company
  conference congregation convention corporation council court department exhibition foundation fund government group guild institute institution league
  library ministry mission museum office order parliament party plan programme program project school society tower treaty trust university`,
);

/** Heads of answers that say nothing until the words after them do. */
export const emptyHeads = set(
  `ability amount aspect attempt chance component concept effect element example extent fact factor form idea kind location manner matter member need
  opportunity part place point position possibility process range reason result role series sort source state term topic type use variety version view`,
);

/** What a thing does to much else: asking for one of its objects has more than one right answer unless more is told. */
export const genericVerbs = set(
  `affect allow bring carry comprise contain cover create earn enable experience face feature find follow form gain help hold include interpret involve
  locate lose maintain need offer operate own perform play present prevent produce promote propose provide publish receive reflect represent require run seek serve
  set share show suffer support use visit win write`,
);

const madeForPeople = /(?:[a-z]{4}ist|[a-z]{3}eer|ician|woman|[a-z]{3}man|grapher|logist|maker|keeper|holder|owner|seller|driver|player|trainer|hunter|defender|striker|winger|climber)$/;

/** Whether a noun is for a person: a role, or a word made as those for people are (`clockmaker`, `botanist`). */
export const isPersonWord = (lemma: string): boolean => roleNouns.has(lemma) || /^(?:guide|merchant|uncle|aunt|son|daughter|father|mother|brother|sister|wife|husband|friend|soldier|farmer|actor|actress|king|queen)$/.test(lemma)
  || (madeForPeople.test(lemma) && !/^(?:checklist|playlist|shortlist|career|human|german|ottoman)$/.test(lemma));
