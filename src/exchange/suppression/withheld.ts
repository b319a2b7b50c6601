/** What stands where a name stood. It is the same for all names and says nothing of their length. */
export const withheld = "[name withheld]";
