import { findService } from '../../../../../shared/meetings/services/find-service';
import { serviceName, serviceRules } from '../../../../../shared/meetings/services/service-rules';

/** The rows of the table of docs/meetings.md: each sample with what recognition says of it, not what its rule claims. */
export function recognitionTable(): readonly string[] {
  return serviceRules.flatMap(({ hosts, samples }) =>
    samples.map((link) => {
      const id = findService(link)?.id ?? 'none';
      return `| ${serviceName(id)} | \`${id}\` | ${hosts === 'any' ? 'any' : 'known'} | \`${link}\` |`;
    }),
  );
}
