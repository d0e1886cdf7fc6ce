import {
  adminEnvironmentsSchema,
  adminPeopleSchema,
  packageAnswerSchema,
  packageDefaultsSchema,
  signedOutSchema,
  type AdminEnvironments,
  type AdminSession,
  type PackageAnswer,
  type PackageDefaults,
  type PackageRequest,
} from '../../shared/api/admin-schema';
import type { ApiClient } from '../../shared/api/api-client';
import { AppError } from '../../shared/errors/app-error';
import { GroupsClient } from './groups-client';
import { DelegatesClient } from './delegates-client';
import { RightsClient } from './rights-client';
import { DirectoryClient } from './directory-client';
import { RoomsClient } from './rooms-client';
import { healthSchema, type Health } from './health-schema';
import {
  environmentSettingsSchema,
  fileFindingsSchema,
  type EnvironmentSettings,
  type FileFinding,
} from './settings-answers';
import { UsersClient } from './users-client';

/** What only administrators ask the server. Every method rejects with AppError. */
export class AdminClient {
  readonly rooms: RoomsClient;
  readonly delegates: DelegatesClient;
  readonly groups: GroupsClient;
  readonly rights: RightsClient;
  readonly users: UsersClient;
  readonly directory: DirectoryClient;

  constructor(private readonly server: Pick<ApiClient, 'authorised'>) {
    this.rooms = new RoomsClient(server);
    this.delegates = new DelegatesClient(server);
    this.groups = new GroupsClient(server);
    this.rights = new RightsClient(server);
    this.users = new UsersClient(server);
    this.directory = new DirectoryClient(server);
  }

  packageDefaults(): Promise<PackageDefaults> {
    return this.server.authorised(packageDefaultsSchema, { path: '/api/admin/packages' });
  }

  buildPackage(body: PackageRequest): Promise<PackageAnswer> {
    return this.server.authorised(packageAnswerSchema, { method: 'POST', path: '/api/admin/packages', body });
  }

  async environments(): Promise<AdminEnvironments['environments']> {
    const { environments } = await this.server.authorised(adminEnvironmentsSchema, {
      path: '/api/admin/environments',
    });
    return environments;
  }

  /** By the id of the environment; empty where the server keeps no settings of this kind. */
  async settings(): Promise<ReadonlyMap<string, EnvironmentSettings>> {
    try {
      const { environments } = await this.server.authorised(environmentSettingsSchema, {
        path: '/api/admin/settings',
      });
      return new Map(environments.map(({ id, settings }) => [id, settings]));
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return new Map();
      throw error;
    }
  }

  async people(): Promise<readonly AdminSession[]> {
    const { sessions } = await this.server.authorised(adminPeopleSchema, { path: '/api/admin/people' });
    return sessions;
  }

  /** Ends every sign-in of a person. */
  async signOut(userId: string): Promise<void> {
    const path = `/api/admin/people/${encodeURIComponent(userId)}`;
    await this.server.authorised(signedOutSchema, { method: 'DELETE', path });
  }

  async lintSettingsFile(text: string): Promise<readonly FileFinding[]> {
    const { findings } = await this.server.authorised(fileFindingsSchema, {
      method: 'POST',
      path: '/api/admin/settings-file/lint',
      body: { text },
    });
    return findings;
  }

  health(): Promise<Health> {
    return this.server.authorised(healthSchema, { path: '/api/health' });
  }
}
