/** Who is there, and what is written down of the look: asked by every page alike. */
const OF_EVERY_PAGE = [
  /^update "sessions"/,
  /^with recursive person as/,
  /^select .* from "staff" where "staff"\."staff_id" = \$1( limit|$)/,
  /^select pg_advisory_xact_lock\(hashtextextended\('access_log', 0\)\)$/,
  /^select \(select jsonb_build_object\('seq', seq, 'hash', hash\) from "access_log"/,
  /^insert into "access_log"/,
];

/** How many a page may ask beyond those, to be shown; what somebody does on it afterwards is not counted. */
export const MOST_ASKED = 2;

/** The statements that a page has asked beyond its session and the access log. */
export const askedBy = (statements: readonly string[]): readonly string[] =>
  statements
    .map((statement) => statement.replaceAll(/\s+/g, ' ').trim())
    .filter((statement) => !OF_EVERY_PAGE.some((one) => one.test(statement)));
