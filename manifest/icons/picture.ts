/** A picture in memory: RGBA, eight bits each, row by row, not multiplied by alpha. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}
