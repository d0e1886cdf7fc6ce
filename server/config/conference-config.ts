import * as z from 'zod';

const port = z.int().min(1024).max(65_535);

/** `meetings.conference`: the mixer behind the rooms of the embedded switch. */
export const conferenceSchema = z.strictObject({
  /** People in all rooms together; 64 take about a third of a processor core. */
  maxParticipants: z.int().min(2).max(1000).default(128),
  /** Rooms in use at a time. */
  maxRooms: z.int().min(1).max(500).default(32),
  /** UDP ports for sound, so that a firewall can be opened for them; each participant takes one. */
  ports: z
    .strictObject({ from: port, to: port })
    .refine(({ from, to }) => from < to, { error: 'from must be below to' })
    .optional(),
  /** The address browsers reach those ports by, when a router translates it. */
  address: z.union([z.ipv4(), z.ipv6()]).optional(),
});

export type ConferenceConfig = z.infer<typeof conferenceSchema>;
