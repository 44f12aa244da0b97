/** A CSS pixel: 1/96 of an inch. */
const PX_M = 0.0254 / 96

/** Capitals of the faces that we ask for are 0.70 (Segoe UI) to 0.73 (Inter, DejaVu Sans) of the type size. */
const CAP_HEIGHT = 0.7

/** Angle in minutes of arc under which a capital of this type size is seen. Published: 16 at least, 20 to 22 better. */
export function capHeightArcMin(typePx: number, distanceM: number): number {
  return (2 * Math.atan((typePx * CAP_HEIGHT * PX_M) / (2 * distanceM)) * 180 * 60) / Math.PI
}
