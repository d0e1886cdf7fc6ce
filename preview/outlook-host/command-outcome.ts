import * as z from 'zod/mini';

/** How a function of a ribbon button ended. */
export type CommandOutcome =
  | { readonly kind: 'completed'; readonly allowEvent: boolean; readonly message?: string | undefined }
  /** The page never began to listen, or the function never called `event.completed()`. */
  | { readonly kind: 'not-loaded' | 'not-completed' };

const contextSchema = z.object({
  completedContext: z.optional(
    z.object({ allowEvent: z.optional(z.boolean()), errorMessage: z.optional(z.string()) }),
  ),
});

/** What `event.completed({allowEvent, errorMessage})` was given; anything else is a plain end. */
export function outcomeOf(text: string | null | undefined): CommandOutcome {
  let content: unknown;
  try {
    content = JSON.parse(text ?? '{}');
  } catch {
    content = {};
  }
  const context = contextSchema.safeParse(content).data?.completedContext;
  return { kind: 'completed', allowEvent: context?.allowEvent ?? true, message: context?.errorMessage };
}
