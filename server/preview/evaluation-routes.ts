import type { FastifyInstance } from 'fastify';
import type { GraphPreview } from './graph/open-graph-preview';
import {
  identityProviderRoutes,
  type IdentityProviderOptions,
} from './identity-provider/identity-provider-routes';
import { outlookPreviewRoutes } from './outlook-preview-routes';
import { previewRoutes, type PreviewRoutesOptions } from './preview-routes';

export interface EvaluationOptions extends IdentityProviderOptions, PreviewRoutesOptions {
  readonly graph: GraphPreview;
  /** The built pages. */
  readonly pages?: string | undefined;
}

/** All that stands in for Microsoft's clouds while the suite is tried. Mounted where demo people are, and nowhere else. */
export async function evaluationRoutes(app: FastifyInstance, options: EvaluationOptions): Promise<void> {
  const { graph, publicUrl, pages } = options;
  graph.routes(app);
  outlookPreviewRoutes(app, { calendar: graph.calendar, publicUrl, pages });
  previewRoutes(app, options);
  await identityProviderRoutes(app, options);
}
