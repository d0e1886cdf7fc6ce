/** The words of an invitation in one language, as HTML for a mail body and as plain text; see `variables.ts` for what they may name. */
export interface InvitationTemplate {
  readonly html: string;
  readonly text: string;
}

/** What a template is filled with: one room, as those who are invited may know it. */
export interface InvitationValues {
  readonly room: {
    readonly name: string;
    /** Within the PBX. */
    readonly number: string;
    readonly link: string;
    /** Of a participant; never the moderator's. */
    readonly pin?: string | undefined;
  };
  readonly owner: { readonly name: string; readonly email?: string | undefined };
  readonly numbers: readonly InvitationNumber[];
  /** An environment's own fields: `{{field.costCentre}}`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
}

export interface InvitationNumber {
  /** ISO 3166-1 alpha-2; a reader sees its name in the language of the invitation. */
  readonly country: string;
  readonly number: string;
  readonly label?: string | undefined;
  /** What leads from the number into the room (`,,8201#,,1234#`): makes the number one tap. */
  readonly postDial?: string | undefined;
}
