import {
  adminRoomSchema,
  adminRoomsSchema,
  type AdminRoom,
  type AdminRooms,
  type NewRoom,
  type RoomEditRequest,
} from '../../shared/api/admin-rooms-schema';
import type { ApiClient } from '../../shared/api/api-client';

/** The meeting rooms, as administrators ask for them. Every method rejects with AppError. */
export class RoomsClient {
  constructor(private readonly server: Pick<ApiClient, 'authorised'>) {}

  /** Those whose name, number or owner has all the words. */
  list(search: string): Promise<AdminRooms> {
    const query = search.trim() === '' ? '' : `?search=${encodeURIComponent(search.trim().slice(0, 100))}`;
    return this.server.authorised(adminRoomsSchema, { path: `/api/admin/rooms${query}` });
  }

  add(body: NewRoom): Promise<AdminRoom> {
    return this.server.authorised(adminRoomSchema, { method: 'POST', path: '/api/admin/rooms', body });
  }

  change(id: string, body: RoomEditRequest): Promise<AdminRoom> {
    return this.server.authorised(adminRoomSchema, { method: 'PATCH', path: pathOf(id), body });
  }

  remove(id: string): Promise<AdminRoom> {
    return this.server.authorised(adminRoomSchema, { method: 'DELETE', path: pathOf(id) });
  }
}

function pathOf(id: string): string {
  return `/api/admin/rooms/${encodeURIComponent(id)}`;
}
