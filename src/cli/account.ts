import { userInfo } from "node:os";

/** Name of whoever runs the program, as this machine knows them; in a container the account may have none. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `account ${process.getuid?.() ?? "unknown"}`;
  }
}
