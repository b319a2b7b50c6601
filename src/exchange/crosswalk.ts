/** One kind of event of another data set, and what it is here. */
export interface CrosswalkRow {
  readonly scheme: "acled" | "ucdp" | "gtd";
  /** As the data set writes it. */
  readonly kind: string;
  /** Frame of the shipped codebook; null where it has none of that meaning. */
  readonly type: string | null;
  /** Word by which comparing knows the event among others of its type: "shelling" beside "air strike". */
  readonly lemma: string;
}

/**
 * Kinds of events across schemes, as ACLED's codebook (2024), UCDP GED's (24.1) and GTD's (2021) define them. A kind that says less than a frame
 * does is given the wider frame: a battle is `clash`, whoever won; an attack whose weapon is not told is `attack`.
 */
const table = `
acled | Armed clash                             | clash   | clash
acled | Government regains territory            | take    | regain
acled | Non-state actor overtakes territory     | take    | take
acled | Chemical weapon                         | attack  | attack
acled | Air/drone strike                        | strike  | strike
acled | Suicide bomb                            | bomb    | bombing
acled | Shelling/artillery/missile attack       | strike  | shelling
acled | Remote explosive/landmine/IED           | bomb    | explosion
acled | Grenade                                 | bomb    | explosion
acled | Sexual violence                         | attack  | assault
acled | Attack                                  | attack  | attack
acled | Abduction/forced disappearance          | abduct  | abduct
acled | Peaceful protest                        | protest | protest
acled | Protest with intervention               | protest | protest
acled | Excessive force against protesters      | attack  | attack
acled | Violent demonstration                   | protest | riot
acled | Mob violence                            | attack  | attack
acled | Agreement                               | agree   | agreement
acled | Arrests                                 | capture | arrest
acled | Change to group/activity                |         |
acled | Disrupted weapons use                   | seize   | seize
acled | Headquarters or base established        | deploy  | deploy
acled | Looting/property destruction            | destroy | destroy
acled | Non-violent transfer of territory       | take    | take
acled | Other                                   |         |
acled | Battles                                 | clash   | clash
acled | Explosions/Remote violence              | attack  | attack
acled | Violence against civilians              | attack  | attack
acled | Protests                                | protest | protest
acled | Riots                                   | protest | riot
acled | Strategic developments                  |         |
ucdp  | State-based conflict                    | clash   | clash
ucdp  | Non-state conflict                      | clash   | clash
ucdp  | One-sided violence                      | attack  | attack
gtd   | Assassination                           | attack  | assassination
gtd   | Armed Assault                           | attack  | attack
gtd   | Bombing/Explosion                       | bomb    | bombing
gtd   | Hijacking                               | abduct  | hijacking
gtd   | Hostage Taking (Barricade Incident)     | abduct  | hostage-taking
gtd   | Hostage Taking (Kidnapping)             | abduct  | kidnapping
gtd   | Facility/Infrastructure Attack          | destroy | destroy
gtd   | Unarmed Assault                         | attack  | assault
gtd   | Unknown                                 | attack  | attack
`;

export const crosswalk: readonly CrosswalkRow[] = table
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()) as [CrosswalkRow["scheme"], string, string, string])
  .map(([scheme, kind, type, lemma]) => ({ scheme, kind, type: type || null, lemma }));

const byKind = new Map(crosswalk.map((row) => [`${row.scheme} ${row.kind.toLowerCase()}`, row]));

/** What a kind of another data set is here; null for one that its scheme does not have. */
export const kindIn = (scheme: CrosswalkRow["scheme"], kind: string): CrosswalkRow | null =>
  byKind.get(`${scheme} ${kind.trim().toLowerCase()}`) ?? null;
