/** Verbs whose object clause is what somebody says: "reported that the army had fled". */
export const says = new Set("say report announce claim confirm add state tell warn".split(" "));

/** Verbs that tell what befell people: "killed and 12 others injured", "captured in a raid". */
export const befalls = new Set(
  "kill wound injure hurt maim behead execute martyr arrest detain capture abduct kidnap displace lose".split(" "),
);
