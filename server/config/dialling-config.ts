import * as z from 'zod';
import { defaultEmergency, emergencyPolicies } from '../../shared/dialing/emergency-policy';

const digits = (max: number) =>
  z.string().regex(new RegExp(`^[0-9]{0,${String(max)}}$`), `up to ${String(max)} digits`);
const prefix = digits(8).default('');
const lengths = (max: number) => z.array(z.int().min(1).max(max)).max(15);

/**
 * `environment.diallingRules`: what each means stands in `shared/dialing/rules/dialling-rules.ts`.
 * Whoever writes the object wants rules, so they are on unless switched off.
 */
export const diallingRulesSchema = z
  .strictObject({
    enabled: z.boolean().default(true),
    outsidePrefix: prefix,
    countryCode: z
      .string()
      .regex(/^[0-9]{0,4}$/, 'up to 4 digits, without +')
      .default(''),
    internationalPrefix: prefix,
    longDistancePrefix: prefix,
    areaCode: prefix,
    mainPrefix: digits(14).default(''),
    /** Absent: `environment.extensionLength`. */
    internalLengths: lengths(15).min(1, 'at least one length').optional(),
    nationalLengths: lengths(15).default([]),
    removeAreaCode: z.boolean().default(false),
    applyToPlusNumbers: z.boolean().default(false),
    applyToShortNumbers: z.boolean().default(false),
  })
  .superRefine((rules, context) => {
    const need = (name: 'areaCode' | 'countryCode' | 'nationalLengths', why: string): void => {
      if (rules[name].length > 0) return;
      context.addIssue({ code: 'custom', path: [name], message: `needed for ${why}` });
    };
    if (rules.removeAreaCode) need('areaCode', 'removeAreaCode');
    if (rules.applyToPlusNumbers) need('countryCode', 'applyToPlusNumbers');
    if (rules.longDistancePrefix !== '') need('nationalLengths', 'longDistancePrefix');
  });

/** `environment.emergency` (requirement R2). */
export const emergencySchema = z.strictObject({
  policy: z.enum(emergencyPolicies).default(defaultEmergency.policy),
  phonePolicy: z.enum(emergencyPolicies).default(defaultEmergency.phonePolicy),
  text: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'no control characters')
    .optional(),
});
