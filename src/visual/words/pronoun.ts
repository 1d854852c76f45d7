/** The words that stand for a side's name, and the form of the verb that goes with them. */
import type { Side } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/** The forms of a pronoun. */
export interface PronounForms {
  /** "it", "she", "they". */
  readonly subject: string;
  /** "it", "her", "them". */
  readonly object: string;
  /** "its", "her", "their". */
  readonly own: string;
  /** Whether the verb after `subject` is plural: "they trust". */
  readonly plural: boolean;
}

const FORMS: Readonly<Record<NonNullable<Scenario[Side]['pronoun']>, PronounForms>> = {
  it: { subject: 'it', object: 'it', own: 'its', plural: false },
  she: { subject: 'she', object: 'her', own: 'her', plural: false },
  he: { subject: 'he', object: 'him', own: 'his', plural: false },
  they: { subject: 'they', object: 'them', own: 'their', plural: true },
};

/** The pronoun of a side, as its scenario gives it. */
export const pronounOf = (scenario: Scenario, side: Side): PronounForms => FORMS[scenario[side].pronoun ?? 'it'];

/** "it trusts", "they trust": the pronoun with the form of the verb that goes with it. */
export const clause = ({ subject, plural }: PronounForms, singularVerb: string, pluralVerb: string): string =>
  `${subject} ${plural ? pluralVerb : singularVerb}`;

/** The verb after a side's name: "trusts", and "trust" for a side that is spoken of as "they". */
export const verb = (scenario: Scenario, side: Side, singularVerb: string, pluralVerb: string): string =>
  pronounOf(scenario, side).plural ? pluralVerb : singularVerb;

/** "itself", "herself", "themselves". */
export const selfOf = ({ object, plural }: PronounForms): string => `${object}${plural ? 'selves' : 'self'}`;

/** The text with a capital first letter. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
