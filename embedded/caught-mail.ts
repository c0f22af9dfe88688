/** A message as the mail catcher keeps it. */
export interface CaughtMail {
  readonly id: string;
  /** When it was caught, as an ISO string. */
  readonly at: string;
  /** The sender and the recipients of the envelope, which are those that count. */
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly ics?: string;
  /** By lower-case name; of a header that stands more than once, all values in lines. */
  readonly headers: Readonly<Record<string, string>>;
}
