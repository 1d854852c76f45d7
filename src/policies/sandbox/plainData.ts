/**
 * Copies data as it will be after it was saved as JSON and read again.
 *
 * @throws TypeError where it cannot be saved.
 */
export const plainData = <T>(data: T): T => (data === undefined ? null : JSON.parse(JSON.stringify(data))) as T;
